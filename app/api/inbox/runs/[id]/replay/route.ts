import { replayRun } from "@/server/rest/operations/runs";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";
import { replayRun as replay } from "@/server/sync/replay-run";

/** The new run, or the one that is under way. */
export const POST = serve(replayRun, async ({ viewer, params }) => ({
  status: 202,
  body: await replay(viewer, params.id),
}));

export const { DELETE, GET, OPTIONS, PATCH, PUT } = refuseMethods("POST");
