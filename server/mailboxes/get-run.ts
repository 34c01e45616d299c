import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { toRunStepView, toRunView } from "./to-run-view";
import type { RunStepView, RunView } from "./views";

/** A sync with its steps, and the one that it does again. */
interface RunDetail extends RunView {
  steps: RunStepView[];
  replayOf: { runId: string; at: Date } | null;
  dashboardUrl: string | null;
}

/** One sync of the company's mailboxes. */
export async function getRun(viewer: Viewer, runId: string): Promise<RunDetail> {
  const found = await db.syncRun.findFirst({
    where: { id: runId, companyId: viewer.companyId },
    include: {
      steps: { orderBy: { ordinal: "asc" } },
      replayOf: { select: { id: true, queuedAt: true, startedAt: true } },
    },
  });
  if (!found) throw new AppError("request.not_found");
  const { steps, replayOf, ...row } = found;
  return {
    ...toRunView(row),
    steps: steps.map(toRunStepView),
    replayOf: replayOf && { runId: replayOf.id, at: replayOf.startedAt ?? replayOf.queuedAt },
    dashboardUrl: findInDashboard(row.jobId),
  };
}

/** Where Inngest's dashboard shows the run; null with the embedded executor, which has none. */
function findInDashboard(jobId: string | null): string | null {
  return jobId === null ? null : (env().INNGEST_DASHBOARD_URL?.replaceAll("{run}", encodeURIComponent(jobId)) ?? null);
}
