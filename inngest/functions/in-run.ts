import { toAppError } from "@/server/errors";
import { withLogIds } from "@/server/log/log-ids";
import { isCancelled } from "@/server/sync/cancel-run";
import { type Job, resumeRun } from "@/server/sync/resume-run";

interface Options<Otherwise> {
  /** This step is the first: a replay that begins with it does everything again. */
  atStart?: boolean;
  /** What the step comes to when there is no run to work on, or when a person stops it. */
  otherwise: Otherwise;
}

/** Does a step's work for the run that the job is about. */
export async function inRun<Result, Otherwise>(
  syncRunId: string,
  job: Job,
  { atStart = false, otherwise }: Options<Otherwise>,
  work: (runId: string) => Promise<Result>,
): Promise<Result | Otherwise> {
  const runId = await resumeRun(syncRunId, job, atStart);
  if (!runId) return otherwise;
  try {
    // A replay is a run of its own: the id is not always that of the event.
    return await withLogIds({ runId }, () => work(runId));
  } catch (error) {
    if (toAppError(error).code === "sync.lease_lost" && (await isCancelled(runId))) return otherwise;
    throw error;
  }
}
