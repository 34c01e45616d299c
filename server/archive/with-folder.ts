import { AppError } from "@/server/errors";
import { openSession } from "@/server/imap/open-session";
import type { ImapSession } from "@/server/imap/session";
import { requireImapSettings } from "@/server/mailboxes/require-imap-settings";
import type { MessageRef } from "./message-ref";

/** Opens a connection of its own on a message's folder for `work`; refuses when the folder's UIDs changed meaning. */
export async function withFolder<T>(place: MessageRef, work: (session: ImapSession) => Promise<T>): Promise<T> {
  const session = await openSession(await requireImapSettings(place.mailboxId));
  try {
    const { uidValidity } = await session.openFolder(place.path);
    if (uidValidity !== place.uidValidity) throw new AppError("attachment.unavailable");
    return await work(session);
  } finally {
    await session.close().catch(() => undefined);
  }
}
