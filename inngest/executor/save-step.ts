import type { Query } from "./database";
import type { Operation } from "./operations";
import { serializeError } from "./serialize-error";

/** Keeps a finished step's data, or its final error. The first outcome stays: a step that ran twice is not rewritten. */
export async function saveStep(query: Query, runId: string, operation: Operation): Promise<void> {
  const error = operation.op === "StepFailed" ? serializeError(operation.error) : null;
  await query(
    `INSERT INTO executor_step ("runId", "stepId", name, ordinal, data, error)
     SELECT $1, $2, $3, 1 + count(*), $4, $5 FROM executor_step WHERE "runId" = $1
     ON CONFLICT ("runId", "stepId") DO NOTHING`,
    [
      runId,
      operation.id,
      operation.displayName ?? operation.name ?? operation.id,
      error ? null : JSON.stringify(operation.data ?? null),
      error && JSON.stringify(error),
    ],
  );
}
