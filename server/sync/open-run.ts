import { db } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { type LeasedRun, takeLease } from "./take-lease";
import { tellSync } from "./tell-sync";

/** Starts a queued run, or goes on with one whose worker was lost. Null: there is nothing to do. */
export async function openRun(runId: string): Promise<LeasedRun | null> {
  const run = await takeLease(runId);
  if (run?.starts) {
    await publishChange(db, run.companyId, { kind: "mailbox", id: run.mailboxId });
    tellSync({ kind: "started", mailboxId: run.mailboxId, mailboxName: run.mailboxName, runId });
  }
  return run;
}
