import { listRuns as readRuns } from "@/server/mailboxes/list-runs";
import { listRuns } from "@/server/rest/operations/runs";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";
import { toRunSummary } from "@/server/rest/show-run";

export const GET = serve(listRuns, async ({ viewer, query: { integrationId: mailboxId, ...query } }) => {
  const { runs, nextCursor } = await readRuns(viewer, { ...query, mailboxId });
  return { status: 200, body: { runs: runs.map(toRunSummary), nextCursor } };
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
