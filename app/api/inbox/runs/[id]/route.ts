import { getRun } from "@/server/rest/operations/runs";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";
import { showRun } from "@/server/rest/show-run";

export const GET = serve(getRun, async ({ viewer, params }) => ({
  status: 200,
  body: await showRun(viewer, params.id),
}));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
