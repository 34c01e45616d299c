import { setTimeout as sleep } from "node:timers/promises";
import { withConnection } from "@/server/connections/with-connection";
import type { FolderStatus } from "@/server/imap/session";

/** A server that ends IDLE as soon as it begins is not asked more often than this, in milliseconds. */
const PAUSE_MS = 1_000;

/**
 * Waits on INBOX over the mailbox's connection until somebody else needs it (true), or until it is clear that the server
 * cannot tell of changes (false). `onOpen` gets the folder's state, in which what was missed meanwhile can be seen.
 */
export function watchInbox(
  mailboxId: number,
  { signal, onOpen }: { signal: AbortSignal; onOpen: (status: FolderStatus) => Promise<void> },
): Promise<boolean> {
  return withConnection(mailboxId, { purpose: "watch", signal }, async ({ session, wanted }) => {
    if (!session.line.canIdle()) return false;
    if (wanted.aborted) return true;
    await onOpen(await session.openFolder("INBOX"));
    while (!wanted.aborted) {
      await session.line.idle(wanted);
      if (!session.line.canIdle()) return false;
      if (!wanted.aborted) await sleep(PAUSE_MS, undefined, { signal: wanted }).catch(() => {});
    }
    return true;
  });
}
