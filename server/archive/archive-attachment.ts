import { putBlob } from "@/server/blobs/put-blob";
import { db } from "@/server/db/client";
import type { ImapSession } from "@/server/imap/session";

/** Fetches one part from the open folder into the blob store; null when the server does not give it. */
export async function archiveAttachment(
  session: ImapSession,
  attachment: { id: string; uid: number; part: string; encoding: string },
): Promise<{ hash: Buffer; size: number } | null> {
  const content = await session.downloadPart(attachment.uid, attachment.part, attachment.encoding);
  if (!content) return null;
  const { hash, size } = await putBlob(content);
  await db.attachment.update({
    where: { id: attachment.id },
    data: { blobHash: new Uint8Array(hash), size: Math.min(size, 2_147_483_647), archivedAt: new Date() },
  });
  return { hash, size };
}
