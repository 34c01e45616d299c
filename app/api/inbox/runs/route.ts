import { listRuns as readRuns } from "@/server/rest/list-runs";
import { listRuns } from "@/server/rest/operations/runs";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";

export const GET = serve(listRuns, async ({ viewer, query }) => ({ status: 200, body: await readRuns(viewer, query) }));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
