import { db, type Transaction } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { countQuarantined } from "@/server/messages/count-quarantined";
import { type StepLog, withStepLog } from "./step-log";
import { type LeasedRun, releaseLease, renewLease, takeLease } from "./take-lease";
import { tellSync } from "./tell-sync";

/** Ends a run whose mail is in: sets the mailbox's status and its next sync, frees the mailbox. */
export async function closeRun(runId: string, attempt: number): Promise<{ status: "success" | "partial" }> {
  const run = await takeLease(runId);
  // A repeated step: the first one closed the run.
  if (!run) return { status: await readOutcome(runId) };
  const counts = await withStepLog(runId, attempt, async (steps) => {
    steps.begin("close");
    return finishRun(run, steps).catch((error: unknown) => {
      steps.fail("close", error);
      throw error;
    });
  });
  tellSync({ kind: "finished", mailboxId: run.mailboxId, mailboxName: run.mailboxName, runId, counts }, run.startedAt);
  return { status: counts.quarantined > 0 ? "partial" : "success" };
}

function finishRun(run: LeasedRun, steps: StepLog) {
  return db.$transaction(async (tx) => {
    await renewLease(tx, run);
    const now = new Date();
    const counts = await tx.syncRun.findUniqueOrThrow({
      where: { id: run.runId },
      select: { imported: true, duplicates: true, quarantined: true, done: true, tied: true },
    });
    // Messages are tied in the transaction that stores them; people look for it as a step.
    steps.end("associate", { tied: counts.tied });
    steps.end("close");
    await steps.write(tx);
    await tx.syncRun.update({
      where: { id: run.runId },
      data: { status: counts.quarantined > 0 ? "PARTIAL" : "SUCCESS", finishedAt: now, total: counts.done },
    });
    await markMailbox(tx, run, now);
    await releaseLease(tx, run.runId);
    await publishChange(tx, run.companyId, { kind: "mailbox", id: run.mailboxId });
    return counts;
  });
}

/** « Partiel » lasts as long as a mail is missing from the Inbox, not only for the run that met it. */
async function markMailbox(tx: Transaction, { mailboxId, verify }: LeasedRun, now: Date): Promise<void> {
  const failed = await countQuarantined(tx, mailboxId);
  await tx.$executeRaw`
    UPDATE "mailbox" SET "status" = ${failed ? "PARTIAL" : "SYNCED"}::"MailboxStatus", "lastSyncAt" = ${now},
      "lastSuccessAt" = ${now}, "lastErrorCode" = ${failed ? "sync.partial" : null},
      "lastErrorDetail" = ${failed && JSON.stringify(failed)}::jsonb,
      "ownerErrorCount" = 0, "pausedAt" = NULL, "updatedAt" = ${now},
      "verifyDueAt" = CASE WHEN ${verify} THEN ${now}::timestamptz + interval '1 day' ELSE "verifyDueAt" END,
      "nextSyncAt" = CASE WHEN NOT "enabled" THEN NULL
        -- « Vérifier » was asked for while this run was under way.
        WHEN NOT ${verify} AND "verifyDueAt" <= ${now} THEN ${now}::timestamptz
        ELSE ${now}::timestamptz + "syncIntervalMinutes" * interval '1 minute' END
    WHERE "id" = ${mailboxId}`;
}

async function readOutcome(runId: string): Promise<"success" | "partial"> {
  const run = await db.syncRun.findUnique({ where: { id: runId }, select: { status: true } });
  return run?.status === "PARTIAL" ? "partial" : "success";
}
