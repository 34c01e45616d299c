import type { Transaction } from "@/server/db/client";
import type { Folder } from "@/server/db/generated/client";
import type { FolderStatus, ImapSession } from "@/server/imap/session";
import { note } from "@/server/log/journal";
import { markReturned, markVanished } from "@/server/messages/mark-vanished";
import { recordFiltered } from "@/server/messages/record-filtered";
import { compareUids, type UidComparison } from "./compare-uids";
import { historyStart } from "./history-start";
import { inLease } from "./in-lease";
import type { OpenedFolder } from "./opened-folder";
import { type ImportBatch, planBatches } from "./plan-batches";
import { planWork } from "./plan-work";
import { readRecorded } from "./read-recorded";
import { rematchPlaces } from "./rematch-places";
import type { LeasedRun } from "./take-lease";

/** What a slice has to do for one folder. */
export interface FolderPlan {
  folder: OpenedFolder;
  /** Taken before anything was listed: mail that arrives meanwhile is found by the next run. */
  status: FolderStatus;
  recent: ImportBatch[];
  older: ImportBatch[];
  /** Every UID of the server, where all of them were compared. */
  listed: number[] | null;
}

/** Finds out what has to be done for a folder; null: nothing has changed. */
export async function planFolder(
  run: LeasedRun,
  session: ImapSession,
  stored: Folder,
  retries: boolean,
): Promise<FolderPlan | null> {
  const options = { verify: run.verify, historyMonths: run.historyMonths, retries };
  // Of a folder that is not all in, whatever its numbers are, there is something to do: opening it asks for less.
  const numbers = stored.backfilledAt && (await session.readStatus(stored.path));
  if (numbers && planWork(stored, numbers, options) === "none") {
    note("folder.unchanged", { folder: stored.path, exists: numbers.exists, uidNext: numbers.uidNext });
    return null;
  }
  const status = await session.openFolder(stored.path);
  const folder = await settleValidity(run, session, stored, status);
  const work = planWork(folder, status, options);
  const plan = await (work === "all" ? planAll : planNew)(run, session, folder, status);
  notePlan(plan, work, stored.uidValidity);
  return plan;
}

function notePlan({ folder, status, recent, older }: FolderPlan, compare: string, before: bigint | null): void {
  const missing = [...recent, ...older].reduce((sum, { uids }) => sum + uids.length, 0);
  const { exists, uidNext } = status;
  const validity = { uidValidity: Number(folder.uidValidity), ...(before !== null && { before: Number(before) }) };
  note("folder.planned", { folder: folder.path, compare, exists, uidNext, missing, ...validity });
}

async function planNew(
  run: LeasedRun,
  session: ImapSession,
  folder: OpenedFolder,
  status: FolderStatus,
): Promise<FolderPlan> {
  const from = Number(folder.uidNext);
  if (status.uidNext === from) return { folder, status, recent: [], older: [], listed: null };
  const listed = await session.searchUids(from, "*");
  const recorded = await readRecorded(run, folder, from);
  return { folder, status, ...planBatches(compareUids(listed, recorded, null).missing), listed: null };
}

async function planAll(
  run: LeasedRun,
  session: ImapSession,
  folder: OpenedFolder,
  status: FolderStatus,
): Promise<FolderPlan> {
  const listed = await session.listUids();
  const start = historyStart(run.historyMonths, new Date());
  const inDepth = start && (await session.searchSince(start));
  const recorded = await readRecorded(run, folder);
  const comparison = compareUids(listed, recorded, inDepth);
  await inLease(run, (tx) => saveComparison(tx, run, folder, comparison));
  return { folder, status, ...planBatches(comparison.missing), listed };
}

async function saveComparison(tx: Transaction, run: LeasedRun, folder: OpenedFolder, found: UidComparison) {
  await recordFiltered(tx, folder, found.tooOld);
  await markReturned(tx, folder, found.returned);
  const vanished = await markVanished(tx, folder, found.vanished);
  await tx.syncRun.update({
    where: { id: run.runId },
    data: { filtered: { increment: found.tooOld.length }, vanished: { increment: vanished } },
  });
}

/**
 * At its first look, and at a new UIDVALIDITY (RFC 3501 §2.3.1.1), a folder starts from nothing. The mod-sequence of
 * that moment is kept until all of it is imported: flags that change meanwhile are asked for from there on.
 */
async function settleValidity(
  run: LeasedRun,
  session: ImapSession,
  stored: Folder,
  status: FolderStatus,
): Promise<OpenedFolder> {
  const { uidValidity, highestModseq, objectId } = status;
  const start = { uidNext: null, serverCount: null, backfilledAt: null, historyMonths: null, flagsBelowUid: null };
  const changes = { ...start, uidValidity, highestModseq, objectId };
  const folder =
    stored.uidValidity === uidValidity
      ? stored
      : await inLease(run, (tx) => tx.folder.update({ where: { id: stored.id }, data: changes }));
  const opened = { ...folder, uidValidity };
  // Until all of it is imported: a run may have been broken off in the middle of this.
  if (stored.uidValidity !== null && !folder.backfilledAt) await rematchPlaces(run, session, opened);
  return opened;
}
