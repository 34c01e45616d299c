import type { Stage } from "@/server/imap/settings";
import { logSync } from "@/server/log/sync-log";
import { withRunSession } from "./run-session";
import { saveFolders } from "./save-folders";
import { asStep, endStep, failStep } from "./sync-steps";
import { requireLease } from "./take-lease";

/** Signs in and brings the list of folders up to date. */
export async function connectRun(runId: string, attempt: number): Promise<{ folders: number }> {
  const run = await requireLease(runId);
  const records: Promise<void>[] = [];
  const onStage = (stage: Stage) => {
    const record = recordStage(runId, attempt, stage);
    // Awaited below; until then its failure must not count as unhandled, which would end the process.
    record.catch(() => undefined);
    records.push(record);
  };
  const signIn = withRunSession(
    run,
    (session) =>
      asStep(runId, "folders", attempt, async () => {
        const found = await saveFolders(run, session);
        return { result: found, counts: { folders: found } };
      }),
    onStage,
  );
  const folders = await signIn.finally(() => Promise.all(records));
  logSync({ kind: "connected", mailboxId: run.mailboxId, mailboxName: run.mailboxName, runId, counts: { folders } });
  return { folders };
}

async function recordStage(runId: string, attempt: number, stage: Stage): Promise<void> {
  const begun = { attempt, startedAt: new Date(Date.now() - stage.ms) };
  if (stage.ok) await endStep(runId, stage.name, {}, begun);
  else await failStep(runId, stage.name, stage.error, begun);
}
