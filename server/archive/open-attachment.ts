import type { Readable } from "node:stream";
import type { Viewer } from "@/server/auth/viewer";
import { blobStore } from "@/server/blobs/choose-store";
import { openBlob } from "@/server/blobs/open-blob";
import { putBlob } from "@/server/blobs/put-blob";
import { openStaged, stageContent } from "@/server/blobs/stage-content";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { downloadMessagePart } from "./download-message-part";
import { recordArchived } from "./record-archived";

export interface OpenedAttachment {
  filename: string;
  contentType: string;
  /** Bytes; exact, since the content is here by now. */
  size: number;
  stream: Readable;
}

/** An attachment's content: from the blob store, else fetched from the server and archived on the way. */
export async function openAttachment(
  { companyId }: Pick<Viewer, "companyId">,
  attachmentId: string,
): Promise<OpenedAttachment> {
  const attachment = await db.attachment.findFirst({ where: { id: attachmentId, companyId } });
  if (!attachment) throw new AppError("request.not_found");
  const { filename, contentType } = attachment;
  const kept = attachment.blobHash && (await openBlob(attachment.blobHash));
  if (kept) return { filename, contentType, size: attachment.size, stream: kept };
  const fetched = await downloadMessagePart(companyId, attachment.messageId, attachment, (content) =>
    blobStore().lasts ? archiveAndOpen(attachmentId, content) : stageAndOpen(content),
  );
  return { filename, contentType, ...fetched };
}

async function archiveAndOpen(attachmentId: string, content: Readable): Promise<{ size: number; stream: Readable }> {
  const blob = await putBlob(content);
  // Open before it is recorded: a row that was erased meanwhile lets go of the content.
  const stream = await openBlob(blob.hash);
  await recordArchived([{ attachmentId, blob }]);
  if (!stream) throw new AppError("storage.unavailable");
  return { size: blob.size, stream };
}

async function stageAndOpen(content: Readable): Promise<{ size: number; stream: Readable }> {
  const staged = await stageContent(content);
  return { size: staged.size, stream: await openStaged(staged) };
}
