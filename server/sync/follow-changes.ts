import { db } from "@/server/db/client";
import type { FolderChanges, ImapSession } from "@/server/imap/session";
import { publishChange } from "@/server/live/publish";
import { note } from "@/server/log/journal";
import { followFlags } from "@/server/messages/follow-flags";
import { markReturned, markVanished } from "@/server/messages/mark-vanished";
import { compareUids } from "./compare-uids";
import { finishFolder } from "./finish-folder";
import { inLease } from "./in-lease";
import { planFlagWindows } from "./plan-flag-windows";
import type { FolderPlan } from "./plan-folder";
import { readRecorded } from "./read-recorded";
import { reopenFolder } from "./reopen-folder";
import type { LeasedRun } from "./take-lease";

/**
 * Takes over what changed on the server in mail that is stored: flags, and what left. The cheapest way that the server
 * offers: mod-sequences (RFC 7162), else windows of flags; what QRESYNC does not tell, the count of messages does.
 */
export async function followChanges(run: LeasedRun, session: ImapSession, plan: FolderPlan): Promise<void> {
  await reopenFolder(session, plan.folder);
  const { highestModseq: since } = plan.folder;
  const { highestModseq: now } = plan.status;
  let flagsBelowUid: bigint | null = null;
  if (since === null || now === null) flagsBelowUid = await followWindows(run, session, plan);
  else if (since !== now) await session.streamChanges(since, (changes) => saveChanges(run, plan, changes));
  const whole = await followCount(run, session, plan);
  await finishFolder(run, plan, { whole, flagsBelowUid });
}

async function saveChanges(run: LeasedRun, { folder }: FolderPlan, { flags, vanished }: FolderChanges): Promise<void> {
  await inLease(run, async (tx) => {
    const reflagged = await followFlags(tx, { ...folder, companyId: run.companyId }, flags);
    const gone = await markVanished(tx, folder, vanished);
    await tx.syncRun.update({
      where: { id: run.runId },
      data: { reflagged: { increment: reflagged }, vanished: { increment: gone } },
    });
    if (reflagged + gone > 0) note("changes.stored", { folder: folder.path, reflagged, vanished: gone });
    if (reflagged > 0) await publishChange(tx, run.companyId, { kind: "conversations" });
  });
}

async function followWindows(run: LeasedRun, session: ImapSession, plan: FolderPlan): Promise<bigint | null> {
  const recorded = await readRecorded(run, plan.folder);
  const { windows, below } = planFlagWindows(recorded.settled, plan.folder.flagsBelowUid);
  for (const { from, to } of windows) {
    await saveChanges(run, plan, { flags: await session.fetchFlags(from, to), vanished: [] });
  }
  return below === null ? null : BigInt(below);
}

/**
 * Every message of the server is recorded by now: as many live places as messages means that they are the same. Where
 * the numbers differ, all UIDs are compared. Answers false when one turns out to be missing.
 */
async function followCount(run: LeasedRun, session: ImapSession, plan: FolderPlan): Promise<boolean> {
  const { folder, status } = plan;
  if (plan.listed === null) {
    const live = await db.messagePlace.count({
      where: { folderId: folder.id, uidValidity: folder.uidValidity, vanishedAt: null },
    });
    if (live === status.exists) return true;
    note("count.differs", { folder: folder.path, exists: status.exists, stored: live });
  }
  const listed = await session.listUids();
  // With no depth at all, what is not recorded yet counts as too old.
  const { vanished, returned, tooOld } = compareUids(listed, await readRecorded(run, folder), []);
  await inLease(run, async (tx) => {
    await markReturned(tx, folder, returned);
    const gone = await markVanished(tx, folder, vanished);
    await tx.syncRun.update({ where: { id: run.runId }, data: { vanished: { increment: gone } } });
  });
  return tooOld.every((uid) => uid >= status.uidNext);
}
