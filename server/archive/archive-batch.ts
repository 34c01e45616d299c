import { putBlob } from "@/server/blobs/put-blob";
import { putBlobs } from "@/server/blobs/put-blobs";
import { AppError } from "@/server/errors";
import type { PartContent } from "@/server/imap/fetch-parts";
import type { ImapSession } from "@/server/imap/session";
import type { PendingAttachment } from "./find-pending-attachments";
import { type ArchiveBatch, isLong } from "./plan-batches";
import { recordArchived } from "./record-archived";

/** A batch and what the server gave of it; long attachments are still to be streamed. */
export interface FetchedBatch extends ArchiveBatch {
  contents: PartContent[];
}

/** Fetches a batch from the open folder. */
export async function fetchBatch(session: ImapSession, batch: ArchiveBatch): Promise<FetchedBatch> {
  const long = batch.attachments.some(isLong);
  return { ...batch, contents: long ? ["longer"] : await session.fetchParts(batch.attachments) };
}

/** Puts what was fetched into the blob store; answers how many attachments are archived now. */
export async function storeFetched(session: ImapSession, { attachments, contents }: FetchedBatch): Promise<number> {
  const short = attachments.flatMap((attachment, index) => {
    const content = contents[index];
    return Buffer.isBuffer(content) ? { attachmentId: attachment.id, content } : [];
  });
  const blobs = await putBlobs(short.map(({ content }) => content));
  await recordArchived(blobs.map((blob, index) => ({ attachmentId: short[index]?.attachmentId ?? "", blob })));
  let archived = short.length;
  for (const [index, attachment] of attachments.entries()) {
    if (contents[index] === "longer" && (await archiveLong(session, attachment))) archived += 1;
  }
  return archived;
}

/** false when the server does not give it; a broken connection is another matter and ends the caller. */
async function archiveLong(session: ImapSession, attachment: PendingAttachment): Promise<boolean> {
  try {
    const blob = await putBlob(await session.downloadPart(attachment));
    await recordArchived([{ attachmentId: attachment.id, blob }]);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "attachment.unavailable") return false;
    throw error;
  }
}
