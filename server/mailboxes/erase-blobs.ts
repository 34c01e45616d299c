import { deleteBlob } from "@/server/blobs/delete-blob";

/**
 * Deletes files whose rows go in the same transaction. Files first: after a crash in between the rows are still
 * there to say what is to be erased, whereas a file without a row would stay for ever.
 */
export async function eraseBlobs(rows: { blobHash: Uint8Array }[]): Promise<void> {
  for (const { blobHash } of rows) await deleteBlob(blobHash);
}
