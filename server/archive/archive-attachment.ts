import type { Readable } from "node:stream";
import { putBlob } from "@/server/blobs/put-blob";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import type { ImapSession } from "@/server/imap/session";

interface StoredPart {
  id: string;
  uid: number;
  part: string;
  encoding: string;
}

/** Fetches one part from the open folder into the blob store; null when the server does not give it. */
export async function archiveAttachment(
  session: ImapSession,
  attachment: StoredPart,
): Promise<{ hash: Buffer; size: number } | null> {
  const content = await downloadPart(session, attachment);
  if (!content) return null;
  const { hash, size } = await putBlob(content);
  await db.attachment.update({
    where: { id: attachment.id },
    data: { blobHash: new Uint8Array(hash), size: Math.min(size, 2_147_483_647), archivedAt: new Date() },
  });
  return { hash, size };
}

async function downloadPart(session: ImapSession, { uid, part, encoding }: StoredPart): Promise<Readable | null> {
  try {
    return await session.downloadPart(uid, part, encoding);
  } catch (error) {
    // The message or the part is gone; a broken connection is another matter and ends the caller.
    if (error instanceof AppError && error.code === "attachment.unavailable") return null;
    throw error;
  }
}
