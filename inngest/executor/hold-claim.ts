import type { Query } from "./database";

/** What proves that a worker still holds a job. */
export interface Claim {
  runId: string;
  jobId: string;
  fence: number;
  worker: string;
}

/**
 * First statement of every write about a run: locks the run, then says whether the job is still this worker's. When
 * the lease was taken over, or the run ended otherwise, nothing may be written.
 */
export async function holdClaim(query: Query, { runId, jobId, fence, worker }: Claim): Promise<boolean> {
  const [run] = await query<{ status: string }>("SELECT status FROM executor_run WHERE id = $1 FOR UPDATE", [runId]);
  if (run?.status !== "RUNNING") return false;
  const held = await query(
    `SELECT 1 AS held FROM executor_job WHERE id = $1 AND fence = $2 AND "lockedBy" = $3 FOR UPDATE`,
    [jobId, fence, worker],
  );
  return held.length > 0;
}
