import { errorCodeOf } from "@/inngest/error-mapping";
import { usesEmbeddedExecutor } from "@/inngest/mode";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { pageOf } from "@/server/db/paging";
import { companyJobs, JOB_COLUMNS, type JobRow, toJobView } from "./company-jobs";
import type { ListFailedJobsInput } from "./schema";
import { listFailedSyncs } from "./syncs-as-jobs";
import type { FailedJob } from "./views";

const PER_PAGE = 25;

type FailedRow = JobRow & { failedAt: Date; error: { name: string; message: string }; replay: FailedJob["replay"] };

/**
 * A page of the company's jobs that failed for good, newest first: as long as the executor keeps them; of what an Inngest
 * server runs, the syncs, as long as their history is kept. `nextCursor` leads to the page after it.
 */
export async function listFailedJobs(
  { companyId }: Viewer,
  { cursor }: ListFailedJobsInput,
): Promise<{ jobs: FailedJob[]; nextCursor: string | null }> {
  const list = usesEmbeddedExecutor() ? listFailedRuns : listFailedSyncs;
  const found = await list(companyId, cursor, PER_PAGE + 1);
  const { page: jobs, nextCursor } = pageOf(found, PER_PAGE, ({ id }) => id);
  return { jobs, nextCursor };
}

// Ids are made in the order of time (UUID version 7), so that a page can begin behind one.
async function listFailedRuns(companyId: number, cursor: string | undefined, take: number): Promise<FailedJob[]> {
  const rows = await db.$queryRaw<FailedRow[]>`
    SELECT ${JOB_COLUMNS}, r."finishedAt" AS "failedAt", r.error, (
      SELECT lower(again.status::text) FROM executor_run again WHERE again."replayOfId" = r.id ORDER BY again.id DESC LIMIT 1
    ) AS replay
    FROM ${companyJobs(companyId)} AND r.status = 'FAILED' AND ${cursor ? Prisma.sql`r.id < ${cursor}` : Prisma.sql`true`}
    ORDER BY r.id DESC LIMIT ${take}`;
  return rows.map(({ failedAt, error, replay, ...job }) => ({
    ...toJobView(job),
    failedAt,
    error: errorCodeOf(error),
    replay,
  }));
}
