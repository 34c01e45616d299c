import type { Stage } from "@/server/imap/settings";
import { openRun } from "./open-run";
import { withRunSession } from "./run-session";
import { saveFolders } from "./save-folders";
import { type StepLog, withStepLog } from "./step-log";
import { tellSync } from "./tell-sync";

/**
 * Starts a queued run, or goes on with one whose worker was lost: signs in and brings the list of folders up to date.
 * `open: false`: the run has ended, or another holds the mailbox.
 */
export async function connectRun(runId: string, attempt: number): Promise<{ open: boolean; folders: number }> {
  const run = await openRun(runId);
  if (!run) return { open: false, folders: 0 };
  const folders = await withStepLog(runId, attempt, (steps) =>
    withRunSession(
      run,
      (session) =>
        steps.run("folders", async () => {
          const found = await saveFolders(run, session);
          return { result: found, counts: { folders: found } };
        }),
      (stage) => noteStage(steps, stage),
    ),
  );
  tellSync({ kind: "connected", mailboxId: run.mailboxId, mailboxName: run.mailboxName, runId, counts: { folders } });
  return { open: true, folders };
}

function noteStage(steps: StepLog, stage: Stage): void {
  const startedAt = new Date(Date.now() - stage.ms);
  if (stage.ok) steps.end(stage.name, {}, startedAt);
  else steps.fail(stage.name, stage.error, startedAt);
}
