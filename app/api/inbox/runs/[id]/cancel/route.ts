import { cancelRun } from "@/server/rest/operations/runs";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";
import { showRun } from "@/server/rest/show-run";
import { cancelRun as cancel } from "@/server/sync/cancel-run";

/** What the sync stored stays. */
export const POST = serve(cancelRun, async ({ viewer, params: { id } }) => {
  await cancel(viewer, id);
  return { status: 200, body: await showRun(viewer, id) };
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = refuseMethods("POST");
