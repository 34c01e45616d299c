import { v7 as uuid } from "uuid";
import { EXECUTOR_CHANNEL } from "../store-events";
import { type Query, transaction } from "./database";
import { enqueueDiscovery } from "./start-run";

/**
 * Runs a finished run again from where it failed, with its finished steps, or whole: a new run that is linked to it.
 * Null when the run is unknown or goes on, or when a run with the same singleton key does.
 */
export function replayRun(runId: string, { whole = false } = {}): Promise<string | null> {
  return transaction(async (query) => {
    const [replay] = await query<{ id: string }>(
      `INSERT INTO executor_run (id, "functionId", "eventId", "singletonKey", "concurrencyKeys", "replayOfId")
       SELECT $1, "functionId", "eventId", "singletonKey", "concurrencyKeys", id FROM executor_run
       WHERE id = $2 AND status <> 'RUNNING'
       ON CONFLICT ("functionId", "singletonKey") WHERE status = 'RUNNING' AND "singletonKey" IS NOT NULL DO NOTHING
       RETURNING id`,
      [uuid(), runId],
    );
    if (!replay) return null;
    if (!whole) await keepSteps(query, runId, replay.id);
    await enqueueDiscovery(query, replay.id);
    await query("SELECT pg_notify($1, '')", [EXECUTOR_CHANNEL]);
    return replay.id;
  });
}

async function keepSteps(query: Query, from: string, to: string): Promise<void> {
  await query(
    `INSERT INTO executor_step ("runId", "stepId", name, ordinal, data)
     SELECT $1, "stepId", name, ordinal, data FROM executor_step WHERE "runId" = $2 AND error IS NULL`,
    [to, from],
  );
}
