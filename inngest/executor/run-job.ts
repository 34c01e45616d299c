import { WORKER_LOST } from "../error-mapping";
import { applyOutcome, finishJob } from "./apply-outcome";
import { callHandler } from "./call-handler";
import { transaction } from "./database";
import { failRun } from "./finish-run";
import { holdClaim } from "./hold-claim";
import { loadCall } from "./load-call";
import type { ClaimedJob, FunctionPlan } from "./model";
import { saveStep } from "./save-step";
import type { SdkHandler } from "./sdk-handler";

/** A job that kills its process again and again must not do so for ever. */
const MAX_CRASHES = 10;

/** Executes a claimed job and writes what it came to. */
export async function runJob(handler: SdkHandler, plan: FunctionPlan, job: ClaimedJob): Promise<void> {
  if (job.kind === "WAKE") return endSleep(job);
  if (job.crashes > MAX_CRASHES) return giveUp(job);
  const call = await loadCall(job, plan);
  if (!call) return;
  const outcome = await callHandler(handler, job, call);
  await applyPersistently(() => applyOutcome(job, plan, outcome));
}

function endSleep(job: ClaimedJob): Promise<void> {
  return transaction(async (query) => {
    if (!(await holdClaim(query, { ...job, jobId: job.id }))) return;
    await saveStep(query, job.runId, { op: "Sleep", id: job.edge, name: "sleep", data: null, error: null });
    await finishJob(query, job, true);
  });
}

function giveUp(job: ClaimedJob): Promise<void> {
  return transaction(async (query) => {
    if (!(await holdClaim(query, { ...job, jobId: job.id }))) return;
    const error = { name: WORKER_LOST, message: `The process that ran it stopped ${job.crashes} times` };
    await failRun(query, job.runId, error);
  });
}

const APPLY_TRIES = 5;

/** The work is done: a restart of the database or a deadlock must not have it done again, so the write is repeated. */
async function applyPersistently(apply: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await apply();
    } catch (error) {
      if (attempt === APPLY_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200 * 2 ** attempt));
    }
  }
}
