import { rm } from "node:fs/promises";
import { blobPath } from "./blob-path";

/** Removes a blob that no row refers to any more; one that is already gone is no error. */
export async function deleteBlob(hash: Uint8Array): Promise<void> {
  await rm(blobPath(hash), { force: true });
}
