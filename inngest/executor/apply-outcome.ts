import { planRetry } from "./backoff";
import type { Outcome } from "./call-handler";
import { type Query, transaction } from "./database";
import { completeRun, failRun } from "./finish-run";
import { holdClaim } from "./hold-claim";
import type { ClaimedJob, FunctionPlan } from "./model";
import type { Operation } from "./operations";
import { saveStep } from "./save-step";
import { findSleepEnd } from "./sleep-end";
import { enqueueDiscovery } from "./start-run";

/** Writes what a call came to, in one transaction; nothing when another worker has taken the job over. */
export async function applyOutcome(job: ClaimedJob, plan: FunctionPlan, outcome: Outcome): Promise<void> {
  if (outcome.kind === "halted") return;
  await transaction(async (query) => {
    if (!(await holdClaim(query, { ...job, jobId: job.id }))) return;
    if (outcome.kind === "completed") return completeRun(query, job.runId, outcome.output);
    if (outcome.kind === "operations") return applyOperations(query, job, plan, outcome.operations, outcome.retryAfter);
    if (!outcome.retry) return failRun(query, job.runId, outcome.error);
    await retryJob(query, job, plan, outcome.error, outcome.retryAfter);
  });
}

async function applyOperations(
  query: Query,
  job: ClaimedJob,
  plan: FunctionPlan,
  operations: Operation[],
  retryAfter: string | null,
): Promise<void> {
  let stepEnded = false;
  for (const operation of operations) {
    switch (operation.op) {
      case "StepRun":
      case "StepFailed":
        await saveStep(query, job.runId, operation);
        stepEnded = true;
        break;
      case "StepPlanned":
        await enqueueStep(query, job.runId, "STEP", operation.id);
        break;
      case "Sleep":
        await enqueueStep(query, job.runId, "WAKE", operation.id, findSleepEnd(operation.name ?? "", new Date()));
        break;
      case "RunComplete":
        return completeRun(query, job.runId, operation.data);
      case "StepError":
        return retryJob(query, job, plan, operation.error, retryAfter);
      default:
        return failRun(query, job.runId, new Error(`The embedded executor does not support ${operation.op}`));
    }
  }
  await finishJob(query, job, stepEnded);
}

/** Ends the job; when a step ended with it, or one did meanwhile, the function is asked what comes next. */
export async function finishJob(query: Query, job: ClaimedJob, stepEnded: boolean): Promise<void> {
  const [deleted] = await query<{ again: boolean }>("DELETE FROM executor_job WHERE id = $1 RETURNING again", [job.id]);
  if (stepEnded || deleted?.again) return enqueueDiscovery(query, job.runId);
  const left = await query(`SELECT 1 AS job FROM executor_job WHERE "runId" = $1 LIMIT 1`, [job.runId]);
  if (left.length === 0)
    await failRun(query, job.runId, new Error("The function ended its call with nothing to do next"));
}

/** A step that is planned or asleep already, or has ended since the function was asked, is left alone. */
async function enqueueStep(query: Query, runId: string, kind: "STEP" | "WAKE", edge: string, runAt?: Date) {
  await query(
    `INSERT INTO executor_job ("runId", kind, edge, "runAt")
     SELECT $1, $2::"ExecutorJobKind", $3, coalesce($4, clock_timestamp())
     WHERE NOT EXISTS (SELECT 1 FROM executor_step WHERE "runId" = $1 AND "stepId" = $3)
     ON CONFLICT ("runId", edge) DO NOTHING`,
    [runId, kind, edge, runAt],
  );
}

/** The SDK decides whether a failure is final; the count here only guards against one that never does. */
async function retryJob(
  query: Query,
  job: ClaimedJob,
  plan: FunctionPlan,
  error: unknown,
  retryAfter: string | null,
): Promise<void> {
  if (job.attempt + 1 >= plan.maxAttempts) return failRun(query, job.runId, error);
  await query(
    `UPDATE executor_job SET attempt = attempt + 1, "runAt" = $2, "lockedBy" = NULL, "lockedUntil" = NULL, crashes = 0
     WHERE id = $1`,
    [job.id, planRetry(job.attempt, retryAfter, new Date())],
  );
}
