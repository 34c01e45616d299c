import type { Readable } from "node:stream";
import type { Viewer } from "@/server/auth/viewer";
import { openBlob } from "@/server/blobs/open-blob";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { archiveAttachment } from "./archive-attachment";
import { findPlace } from "./find-place";
import { withFolder } from "./with-folder";

export interface OpenedAttachment {
  filename: string;
  contentType: string;
  /** Bytes; exact, since the content is in the blob store by now. */
  size: number;
  stream: Readable;
}

/** An attachment's content: from the blob store, else fetched from the server and archived on the way. */
export async function openAttachment(viewer: Viewer, attachmentId: string): Promise<OpenedAttachment> {
  const attachment = await db.attachment.findFirst({
    where: { id: attachmentId, companyId: viewer.companyId },
  });
  if (!attachment) throw new AppError("request.not_found");
  const { filename, contentType } = attachment;
  const kept = attachment.blobHash && (await openBlob(attachment.blobHash));
  if (kept) return { filename, contentType, size: attachment.size, stream: kept };

  const place = await findPlace(viewer.companyId, attachment.messageId);
  if (!place) throw new AppError("attachment.unavailable");
  const archived = await withFolder(place, (session) =>
    archiveAttachment(session, { ...attachment, ...place, id: attachmentId }),
  );
  const stream = archived && (await openBlob(archived.hash));
  if (!stream) throw new AppError("attachment.unavailable");
  return { filename, contentType, size: archived.size, stream };
}
