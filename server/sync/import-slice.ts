import { db } from "@/server/db/client";
import type { Folder } from "@/server/db/generated/client";
import { openSession } from "@/server/imap/open-session";
import type { FolderStatus, ImapSession } from "@/server/imap/session";
import { publishChange } from "@/server/live/publish";
import { requireImapSettings } from "@/server/mailboxes/require-imap-settings";
import { type Covered, type ImportBatch, planImport } from "./plan-import";
import { prefetch } from "./prefetch";
import { fetchBatch, parseBatch } from "./prepare-batch";
import { keepRunSession, takeRunSession } from "./run-session";
import { saveBatch } from "./save-batch";
import { asStep, beginStep, endStep, failStep } from "./sync-steps";
import { type LeasedRun, renewLease, requireLease } from "./take-lease";

/** A slice ends after this long, so that a step fits a serverless function's limit. */
const SLICE_MS = 20_000;

export interface SliceOutcome {
  done: boolean;
  imported: number;
  duplicates: number;
  quarantined: number;
}

/** Imports for a bounded time from where the last slice stopped; call it until `done`. */
export async function importSlice(runId: string, attempt: number): Promise<SliceOutcome> {
  const run = await requireLease(runId);
  const session = takeRunSession(runId) ?? (await openSession(await requireImapSettings(run.mailboxId)));
  try {
    const outcome = await importFolders(run, session, attempt);
    keepRunSession(runId, session);
    return outcome;
  } catch (error) {
    await session.close().catch(() => undefined);
    throw error;
  }
}

async function importFolders(run: LeasedRun, session: ImapSession, attempt: number): Promise<SliceOutcome> {
  const outcome: SliceOutcome = { done: true, imported: 0, duplicates: 0, quarantined: 0 };
  const stopAt = Date.now() + SLICE_MS;
  const folders = await db.folder.findMany({
    where: { mailboxId: run.mailboxId, goneAt: null },
    orderBy: { id: "asc" },
  });
  for (const stored of folders) {
    const { folder, status, batches } = await asStep(run.runId, "plan", attempt, async () => {
      const result = await planFolder(run, session, stored);
      return { result, counts: { found: countUids(result.batches) } };
    });
    await beginStep(run.runId, "import", attempt);
    try {
      outcome.done = await importBatches(run, session, folder, batches, stopAt, outcome);
      if (outcome.done) await finishFolder(run, folder, status);
    } catch (error) {
      await failStep(run.runId, "import", error);
      throw error;
    }
    if (!outcome.done) return outcome;
  }
  await endStep(run.runId, "import", await readCounts(run.runId));
  return outcome;
}

interface FolderPlan {
  folder: Folder;
  status: FolderStatus;
  batches: ImportBatch[];
}

/** The status is taken before anything is listed: mail that arrives meanwhile is found by the next run. */
async function planFolder(run: LeasedRun, session: ImapSession, stored: Folder): Promise<FolderPlan> {
  const status = await session.openFolder(stored.path);
  const folder = stored.uidValidity === status.uidValidity ? stored : await restartFolder(run, stored, status);
  if (folder.backfilledAt && status.uidNext > 0 && folder.uidNext === BigInt(status.uidNext)) {
    return { folder, status, batches: [] };
  }
  const covered = readCovered(folder);
  const newer = await session.searchUids((covered?.highUid ?? 0) + 1, "*");
  const older =
    covered && covered.lowUid > 1 && !folder.backfilledAt ? await session.searchUids(1, covered.lowUid - 1) : [];
  const batches = planImport(covered, newer, older);
  await db.$transaction(async (tx) => {
    await renewLease(tx, run);
    await tx.$executeRaw`UPDATE "sync_run" SET "total" = "done" + ${countUids(batches)} WHERE "id" = ${run.runId}::uuid`;
    await publishChange(tx, run.companyId, { kind: "mailbox", id: run.mailboxId });
  });
  return { folder, status, batches };
}

/** A new UIDVALIDITY (RFC 3501 §2.3.1.1): old UIDs mean nothing; fingerprints match the mail that is stored already. */
function restartFolder(run: LeasedRun, folder: Folder, status: FolderStatus): Promise<Folder> {
  return db.$transaction(async (tx) => {
    await renewLease(tx, run);
    return tx.folder.update({
      where: { id: folder.id },
      data: {
        uidValidity: status.uidValidity,
        uidNext: null,
        highestModseq: null,
        lowUid: null,
        highUid: null,
        backfilledAt: null,
      },
    });
  });
}

async function importBatches(
  run: LeasedRun,
  session: ImapSession,
  folder: Folder,
  batches: ImportBatch[],
  stopAt: number,
  outcome: SliceOutcome,
): Promise<boolean> {
  // While PostgreSQL stores one batch, the next is parsed, and the one after it fetched.
  const fetched = prefetch(
    batches,
    (batch) => fetchBatch(session, batch),
    () => Date.now() < stopAt,
  );
  const prepared = prefetch(fetched, (batch) => parseBatch(session, batch));
  let remaining = batches.length;
  for await (const batch of prepared) {
    const saved = await saveBatch(run, folder, batch);
    outcome.imported += saved.imported;
    outcome.duplicates += saved.duplicates;
    outcome.quarantined += saved.quarantined;
    remaining -= 1;
  }
  return remaining === 0;
}

/** Everything up to the status that was taken first is covered now. */
async function finishFolder(run: LeasedRun, folder: Folder, status: FolderStatus): Promise<void> {
  await db.$transaction(async (tx) => {
    await renewLease(tx, run);
    await tx.$executeRaw`
      UPDATE "folder" SET "uidNext" = ${status.uidNext}, "highestModseq" = ${status.highestModseq},
        "serverCount" = ${status.exists}, "backfilledAt" = coalesce("backfilledAt", now()),
        "lowUid" = CASE WHEN ${status.uidNext} > 1 OR "highUid" IS NOT NULL THEN 1 END,
        "highUid" = CASE WHEN ${status.uidNext} > 1 OR "highUid" IS NOT NULL THEN greatest("highUid", ${status.uidNext} - 1, 1) END
      WHERE "id" = ${folder.id}`;
  });
}

function readCovered({ lowUid, highUid }: Folder): Covered | null {
  return lowUid === null || highUid === null ? null : { lowUid: Number(lowUid), highUid: Number(highUid) };
}

function countUids(batches: ImportBatch[]): number {
  return batches.reduce((sum, batch) => sum + batch.uids.length, 0);
}

async function readCounts(runId: string) {
  return db.syncRun.findUniqueOrThrow({
    where: { id: runId },
    select: { imported: true, duplicates: true, quarantined: true },
  });
}
