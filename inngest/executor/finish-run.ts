import { randomUUID } from "node:crypto";
import { STORE_EVENTS_SQL } from "../store-events";
import type { Query } from "./database";
import type { ExecutorEvent } from "./model";
import { serializeError } from "./serialize-error";

export async function completeRun(query: Query, runId: string, output: unknown): Promise<void> {
  await endRun(query, runId, "COMPLETED", JSON.stringify(output ?? null), null);
}

/** Ends a run as failed and announces it: the function's `onFailure` listens to `inngest/function.failed`. */
export async function failRun(query: Query, runId: string, cause: unknown): Promise<void> {
  const error = serializeError(cause);
  const functionId = await endRun(query, runId, "FAILED", null, JSON.stringify(error));
  const [event] = await query<ExecutorEvent>(
    `SELECT e.id, e.name, e.data, (extract(epoch FROM e.ts) * 1000)::float8 AS ts
     FROM executor_event e JOIN executor_run r ON r."eventId" = e.id WHERE r.id = $1`,
    [runId],
  );
  const data = { function_id: functionId, run_id: runId, error: { ...error, stack: "" }, event };
  const failure = { id: randomUUID(), name: "inngest/function.failed", data, ts: Date.now() };
  await query(STORE_EVENTS_SQL, [JSON.stringify([failure])]);
}

async function endRun(query: Query, runId: string, status: string, output: string | null, error: string | null) {
  await query(`DELETE FROM executor_job WHERE "runId" = $1`, [runId]);
  const [run] = await query<{ functionId: string }>(
    `UPDATE executor_run SET status = $2::"ExecutorRunStatus", output = $3, error = $4, "finishedAt" = clock_timestamp()
     WHERE id = $1 RETURNING "functionId"`,
    [runId, status, output, error],
  );
  return run?.functionId;
}
