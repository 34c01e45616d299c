import { db } from "@/server/db/client";
import { openSession } from "@/server/imap/open-session";
import type { ImapSession } from "@/server/imap/session";
import { requireImapSettings } from "@/server/mailboxes/require-imap-settings";
import { archiveAttachment } from "./archive-attachment";
import { findPendingAttachments, type PendingAttachment } from "./find-pending-attachments";

/** A slice ends after this long, so that a step fits a serverless function's limit. */
const SLICE_MS = 20_000;
const PER_LOOK = 200;

/**
 * Copies attachments that are only on the server into the blob store for a bounded time, newest mail first; call it
 * until `done`. One that fails three times stays downloadable from the server.
 */
export async function archiveSlice(mailboxId: number): Promise<{ done: boolean; archived: number }> {
  let archived = 0;
  // Its disk lasts as long as the function: attachments stay on the mail server, and are fetched when asked for.
  if (process.env.VERCEL) return { done: true, archived };
  const stopAt = Date.now() + SLICE_MS;
  let pending = await findPendingAttachments(mailboxId, PER_LOOK);
  if (pending.length === 0) return { done: true, archived };
  const session = await openSession(await requireImapSettings(mailboxId));
  const openFolder = rememberFolder(session);
  try {
    for (; pending.length > 0; pending = await findPendingAttachments(mailboxId, PER_LOOK)) {
      for (const attachment of pending) {
        if (Date.now() > stopAt) return { done: false, archived };
        await countTry(attachment);
        // Under another UIDVALIDITY the UID names another mail: the next sync will say where this one stands.
        if ((await openFolder(attachment.path)) !== attachment.uidValidity) continue;
        if (await archiveAttachment(session, attachment)) archived += 1;
      }
    }
    return { done: true, archived };
  } finally {
    await session.close().catch(() => undefined);
  }
}

/** Counted before the try, so that one that kills the process is not tried for ever. */
function countTry({ id }: PendingAttachment) {
  return db.attachment.update({ where: { id }, data: { archiveTries: { increment: 1 } } });
}

/** Opening a large folder makes a server look at all of it: once for a row of mails that stand in it. */
function rememberFolder(session: ImapSession) {
  let open: { path: string; uidValidity: bigint } | undefined;
  return async (path: string): Promise<bigint> => {
    if (open?.path !== path) open = { path, uidValidity: (await session.openFolder(path)).uidValidity };
    return open.uidValidity;
  };
}
