import { db } from "@/server/db/client";
import type { FolderStatus } from "@/server/imap/session";

/**
 * Finds out whether INBOX changed since its last sync, while nobody watched, and calls `onNews` then: once for each state
 * of the folder, so that a difference that a sync does not settle is no reason to sync for ever.
 */
export function createNewsCheck(mailboxId: number, onNews: () => void): (status: FolderStatus) => Promise<void> {
  let told = "";
  return async (status) => {
    const state = [status.uidValidity, status.uidNext, status.exists, status.highestModseq].join(" ");
    if (state === told || !(await hasChanged(mailboxId, status))) return;
    told = state;
    onNews();
  };
}

async function hasChanged(mailboxId: number, status: FolderStatus): Promise<boolean> {
  const stored = await db.folder.findFirst({
    where: { mailboxId, specialUse: "\\Inbox", goneAt: null },
    select: { uidValidity: true, uidNext: true, serverCount: true, highestModseq: true },
  });
  // A folder that was never synced to its end is the run's business.
  if (stored?.uidNext == null) return false;
  return (
    stored.uidValidity !== status.uidValidity ||
    stored.uidNext !== BigInt(status.uidNext) ||
    stored.serverCount !== status.exists ||
    (status.highestModseq !== null && stored.highestModseq !== null && stored.highestModseq < status.highestModseq)
  );
}
