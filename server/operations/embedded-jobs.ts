import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { companyJobs, JOB_COLUMNS, type JobRow, toJobView } from "./company-jobs";
import type { ActiveJob, JobState } from "./views";

const SHOWN = 50;

/** How many of the company's jobs the embedded executor has in each state. */
export async function countEmbeddedJobs(companyId: number): Promise<Record<JobState, number>> {
  const rows = await db.$queryRaw<{ state: JobState; count: number }[]>`
    SELECT ${STATE} AS state, count(*)::int AS count FROM ${companyJobs(companyId)} AND r.status = 'RUNNING' GROUP BY 1`;
  const counts = { running: 0, waiting: 0, delayed: 0 };
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}

/** The first of them: those at work, then by the time at which they are due. */
export async function listEmbeddedJobs(companyId: number): Promise<ActiveJob[]> {
  const rows = await db.$queryRaw<(JobRow & Pick<ActiveJob, "state" | "failures" | "dueAt">)[]>`
    SELECT ${JOB_COLUMNS}, ${STATE} AS state,
      (SELECT coalesce(max(j.attempt), 0) FROM executor_job j WHERE j."runId" = r.id) AS failures,
      (SELECT coalesce(min(j."runAt"), r."createdAt") FROM executor_job j WHERE j."runId" = r.id) AS "dueAt"
    FROM ${companyJobs(companyId)} AND r.status = 'RUNNING'
    ORDER BY array_position(ARRAY['running', 'waiting', 'delayed'], ${STATE}), "dueAt", r.id LIMIT ${SHOWN}`;
  return rows.map(({ state, failures, dueAt, ...job }) => ({ ...toJobView(job), state, failures, dueAt }));
}

// A run has one job, or several while steps of it go on side by side; none between two of them, for a moment.
const STATE = Prisma.sql`(CASE
  WHEN EXISTS (SELECT 1 FROM executor_job j WHERE j."runId" = r.id AND j."lockedUntil" > clock_timestamp()) THEN 'running'
  WHEN EXISTS (SELECT 1 FROM executor_job j WHERE j."runId" = r.id AND j."runAt" <= clock_timestamp()) THEN 'waiting'
  ELSE 'delayed' END)`;
