import { db } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { logSync } from "@/server/log/sync-log";
import { renewLease, takeLease } from "./take-lease";

/** Starts a queued run, or goes on with one whose worker was lost. `open: false`: there is nothing to do. */
export async function openRun(runId: string): Promise<{ open: boolean }> {
  const run = await takeLease(runId);
  if (!run) return { open: false };
  const started = await db.$transaction(async (tx) => {
    await renewLease(tx, run);
    await publishChange(tx, run.companyId, { kind: "mailbox", id: run.mailboxId });
    return tx.$executeRaw`
      UPDATE "sync_run" r SET "status" = 'RUNNING', "startedAt" = now(), "verify" = m."verifyDueAt" <= now()
      FROM "mailbox" m WHERE r."id" = ${runId}::uuid AND r."status" = 'QUEUED' AND m."id" = r."mailboxId"`;
  });
  if (started === 1) {
    logSync({ kind: "started", mailboxId: run.mailboxId, mailboxName: run.mailboxName, runId });
  }
  return { open: true };
}
