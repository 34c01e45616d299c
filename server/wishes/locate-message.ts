import { db } from "@/server/db/client";
import type { ImapSession } from "@/server/imap/session";

interface Found {
  uidValidity: bigint;
  uid: number;
}

/**
 * Finds a stored message in a folder that no place of it is known in, by what tells it apart: Message-ID, time of arrival,
 * size. Needed where a server does not say where it moved something, or a worker died before it heard the answer.
 */
export async function locateMessage(session: ImapSession, path: string, messageId: string): Promise<Found | null> {
  const message = await db.message.findUniqueOrThrow({
    where: { id: messageId },
    select: { messageId: true, receivedAt: true, size: true },
  });
  if (message.messageId === null) return null;
  const { uidValidity } = await session.openFolder(path);
  const candidates = await session.fetchIdentities((await session.searchMessageId(message.messageId)).slice(-500));
  const same = candidates.filter(
    ({ messageId: id, receivedAt, size }) =>
      id === message.messageId && size === message.size && seconds(receivedAt) === seconds(message.receivedAt),
  );
  const last = same.at(-1);
  return last ? { uidValidity, uid: last.uid } : null;
}

/** INTERNALDATE has seconds (RFC 3501 §2.3.3), and COPY keeps it. */
function seconds(time: Date): number {
  return Math.floor(time.getTime() / 1000);
}
