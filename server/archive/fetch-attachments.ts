import type { Viewer } from "@/server/auth/viewer";
import { blobStore } from "@/server/blobs/choose-store";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { openAttachment } from "./open-attachment";

/** Copies the files of a message, or one of them, from the mail server, unless they are here: what then is opened is there. */
export async function fetchAttachments(viewer: Viewer, messageId: string, attachmentId?: string): Promise<void> {
  const attachments = await db.attachment.findMany({
    where: { messageId, companyId: viewer.companyId, ...(attachmentId ? { id: attachmentId } : { inline: false }) },
    select: { id: true, blobHash: true },
    orderBy: { ordinal: "asc" },
  });
  if (attachments.length === 0) throw new AppError("request.not_found");
  // Where nothing lasts they would be fetched again all the same.
  if (!blobStore().lasts) return;
  for (const { id, blobHash } of attachments) {
    if (!blobHash) (await openAttachment(viewer, id)).stream.destroy();
  }
}
