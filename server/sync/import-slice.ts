import { db } from "@/server/db/client";
import type { ImapSession } from "@/server/imap/session";
import { publishChange } from "@/server/live/publish";
import { eraseVanished } from "@/server/mailboxes/erase-vanished";
import { followFiling } from "@/server/messages/follow-filing";
import { lockCompanyMail } from "@/server/messages/lock-company-mail";
import { grantWishes } from "@/server/wishes/grant-wishes";
import { followChanges } from "./follow-changes";
import { importBatches } from "./import-batches";
import { inLease } from "./in-lease";
import { BrokenImport, isolateCulprit } from "./isolate-culprit";
import type { FolderPlan } from "./plan-folder";
import { planSlice } from "./plan-slice";
import { withRunSession } from "./run-session";
import { type StepLog, withStepLog } from "./step-log";
import { type LeasedRun, requireLease } from "./take-lease";

/** A slice ends after this long, so that a step fits a serverless function's limit. */
const SLICE_MS = 20_000;

/** For what had to wait until this sync found out where it is. */
const LAST_WISHES_MS = 5_000;

/** Imports for a bounded time from where the last slice stopped; call it until `done`. */
export async function importSlice(runId: string, attempt: number): Promise<{ done: boolean }> {
  const run = await requireLease(runId);
  const stopAt = Date.now() + SLICE_MS;
  const slice = withStepLog(runId, attempt, (steps) =>
    withRunSession(run, async (session) => {
      // Before anything is read: what a sync stores is never older than what people did here.
      await grantWishes(run, session, stopAt);
      const plans = await steps.run("plan", async () => {
        const { plans, found } = await planSlice(run, session);
        return { result: plans, counts: { found } };
      });
      const done = await importMail(run, session, plans, steps, stopAt);
      if (done) {
        await followMail(run, session, plans, steps);
        await grantWishes(run, session, Date.now() + LAST_WISHES_MS);
      }
      return { done };
    }),
  );
  return slice.catch(async (error: unknown) => {
    // The first break is the network's; where it breaks again, a message may be what breaks it.
    if (attempt < 2 || !(error instanceof BrokenImport)) throw error;
    await isolateCulprit(run, error);
    return { done: false };
  });
}

/** One step however many slices it takes: it begins once, and ends when everything is in. */
async function importMail(
  run: LeasedRun,
  session: ImapSession,
  plans: FolderPlan[],
  steps: StepLog,
  stopAt: number,
): Promise<boolean> {
  steps.begin("import");
  try {
    const done = await importBatches(run, session, plans, stopAt);
    if (done) steps.end("import", await readCounts(run.runId));
    return done;
  } catch (error) {
    steps.fail("import", error);
    throw error;
  }
}

function followMail(run: LeasedRun, session: ImapSession, plans: FolderPlan[], steps: StepLog): Promise<void> {
  return steps.run("changes", async () => {
    for (const plan of plans) await followChanges(run, session, plan);
    // Once all folders have been looked at: what was moved from one to another is not gone.
    await fileAsServer(run);
    if (run.followDeletions) await eraseVanished(run.mailboxId);
    const counts = await db.syncRun.findUniqueOrThrow({
      where: { id: run.runId },
      select: { reflagged: true, vanished: true },
    });
    return { result: undefined, counts };
  });
}

/** Where places came and went, mail may be filed elsewhere: by another mail program. */
async function fileAsServer(run: LeasedRun): Promise<void> {
  const { runId, mailboxId, companyId, startedAt } = run;
  const { duplicates, vanished } = await db.syncRun.findUniqueOrThrow({
    where: { id: runId },
    select: { duplicates: true, vanished: true },
  });
  if (duplicates + vanished === 0) return;
  await inLease(run, async (tx) => {
    await lockCompanyMail(tx, companyId);
    const filed = await followFiling(tx, mailboxId, startedAt);
    if (filed > 0) await publishChange(tx, companyId, { kind: "conversations" });
  });
}

function readCounts(runId: string) {
  return db.syncRun.findUniqueOrThrow({
    where: { id: runId },
    select: { imported: true, duplicates: true, filtered: true, quarantined: true },
  });
}
