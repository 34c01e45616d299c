import { v7 as uuid } from "uuid";
import type { Query } from "./database";
import type { ExecutorEvent, FunctionPlan } from "./model";

/**
 * Starts a run of a function for a stored event. Null when the function is a singleton and a run with the same key is
 * going on: the event is then dropped, as an Inngest server does (`mode: "skip"`).
 */
export async function startRun(query: Query, plan: FunctionPlan, event: ExecutorEvent): Promise<string | null> {
  const keys = plan.concurrencyKeys.map((key) => key(event));
  const [run] = await query<{ id: string }>(
    `INSERT INTO executor_run (id, "functionId", "eventId", "singletonKey", "concurrencyKeys")
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT ("functionId", "singletonKey") WHERE status = 'RUNNING' AND "singletonKey" IS NOT NULL DO NOTHING
     RETURNING id`,
    [uuid(), plan.id, event.id, plan.singletonKey?.(event) ?? null, keys],
  );
  if (!run) return null;
  await enqueueDiscovery(query, run.id);
  return run.id;
}

/** Has the function run over its finished steps; when that is under way already, once more after it. */
export async function enqueueDiscovery(query: Query, runId: string): Promise<void> {
  await query(
    `INSERT INTO executor_job ("runId", kind, edge, "runAt") VALUES ($1, 'DISCOVER', 'step', clock_timestamp())
     ON CONFLICT ("runId", edge) DO UPDATE SET again = true`,
    [runId],
  );
}
