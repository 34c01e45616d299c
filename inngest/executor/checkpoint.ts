import { z } from "zod";
import type { EmbeddedRoute } from "../embedded-fetch";
import { LEASE_SECONDS } from "./claim-job";
import { transaction } from "./database";
import { holdClaim } from "./hold-claim";
import { makeRoom } from "./make-room";
import { Operations } from "./operations";
import { saveStep } from "./save-step";

const Checkpoint = z.object({ run_id: z.string(), qi_id: z.string().regex(/^\d+:\d+$/), steps: Operations });

const HALT = 409;

/** What the process makes of a job between two of its steps. */
export interface Between {
  isStopping: () => boolean;
  /** Whether the job has had its share of time, and makes room if others wait. */
  hasHadItsShare: (jobId: string) => boolean;
}

/**
 * Answers `POST /v1/checkpoint/<run>/async`, by which the SDK reports each finished step before it starts the next in
 * the same call. 409 makes it halt: when the job was taken over (nothing is written), or, after the write, when this
 * process wants to stop, or when the job has to make room for one that waits.
 */
export function createCheckpointRoute(worker: string, { isStopping, hasHadItsShare }: Between): EmbeddedRoute {
  return async (path, body) => {
    if (!/^\/v1\/checkpoint\/[^/]+\/async$/.test(path)) return null;
    const held = await saveCheckpoint(worker, Checkpoint.parse(body), hasHadItsShare);
    return new Response("{}", { status: held && !isStopping() ? 200 : HALT });
  };
}

/** Whether the job may go on. */
function saveCheckpoint(
  worker: string,
  { run_id: runId, qi_id, steps }: z.infer<typeof Checkpoint>,
  hasHadItsShare: (jobId: string) => boolean,
): Promise<boolean> {
  const [jobId = "", fence] = qi_id.split(":");
  return transaction(async (query) => {
    if (!(await holdClaim(query, { runId, jobId, fence: Number(fence), worker }))) return false;
    for (const step of steps) {
      if (step.op !== "StepRun") throw new Error(`The embedded executor does not support ${step.op} in a checkpoint`);
      await saveStep(query, runId, step);
    }
    await query(
      `UPDATE executor_job SET crashes = 0, "lockedUntil" = clock_timestamp() + interval '${LEASE_SECONDS} seconds' WHERE id = $1`,
      [jobId],
    );
    return !(hasHadItsShare(jobId) && (await makeRoom(query, jobId)));
  });
}
