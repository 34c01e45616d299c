import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { toRunStepView, toRunView } from "./to-run-view";
import type { RunStepView, RunView } from "./views";

/** One sync of the company's mailboxes with its steps. */
export async function getRun(
  viewer: Viewer,
  runId: string,
): Promise<RunView & { steps: RunStepView[]; dashboardUrl: string | null }> {
  const found = await db.syncRun.findFirst({
    where: { id: runId, companyId: viewer.companyId },
    include: { steps: { orderBy: { ordinal: "asc" } } },
  });
  if (!found) throw new AppError("request.not_found");
  const { steps, ...row } = found;
  return { ...toRunView(row), steps: steps.map(toRunStepView), dashboardUrl: findInDashboard(row.jobId) };
}

/** Where Inngest's dashboard shows the run; null with the embedded executor, which has none. */
function findInDashboard(jobId: string | null): string | null {
  return jobId === null ? null : (env().INNGEST_DASHBOARD_URL?.replaceAll("{run}", encodeURIComponent(jobId)) ?? null);
}
