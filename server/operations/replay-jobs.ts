import { replayRun } from "@/inngest/executor/replay-run";
import { usesEmbeddedExecutor } from "@/inngest/mode";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { AppError } from "@/server/errors";
import { replayRun as replaySync } from "@/server/sync/replay-run";
import { companyJobs } from "./company-jobs";
import type { ReplayJobsInput } from "./schema";

/**
 * « Relancer », one or many: each failed job goes on from the step that failed, as a run of its own; one that goes on
 * already is left alone. Answers how many were started. Unknown jobs, or another company's: nothing is started.
 */
export async function replayJobs(viewer: Viewer, { ids }: ReplayJobsInput): Promise<{ started: number }> {
  const wanted = [...new Set(ids)];
  return usesEmbeddedExecutor() ? replayFailedRuns(viewer, wanted) : replaySyncs(viewer, wanted);
}

async function replayFailedRuns({ companyId }: Viewer, ids: string[]): Promise<{ started: number }> {
  const known = await db.$queryRaw<{ id: string; again: boolean }[]>`
    SELECT r.id, NOT EXISTS (
      SELECT 1 FROM executor_run again WHERE again."replayOfId" = r.id AND again.status IN ('RUNNING', 'COMPLETED')
    ) AS again
    FROM ${companyJobs(companyId)} AND r.status = 'FAILED' AND r.id IN (${Prisma.join(ids)})`;
  if (known.length < ids.length) throw new AppError("request.not_found");
  let started = 0;
  for (const { id, again } of known) if (again && (await replayRun(id))) started += 1;
  return { started };
}

async function replaySyncs(viewer: Viewer, ids: string[]): Promise<{ started: number }> {
  const known = await db.syncRun.count({ where: { companyId: viewer.companyId, id: { in: ids }, status: "ERROR" } });
  if (known < ids.length) throw new AppError("request.not_found");
  let started = 0;
  for (const id of ids) if (!(await replaySync(viewer, id)).joined) started += 1;
  return { started };
}
