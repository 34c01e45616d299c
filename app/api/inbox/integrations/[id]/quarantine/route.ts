import { listQuarantined as readQuarantined } from "@/server/rest/list-quarantined";
import { listQuarantined } from "@/server/rest/operations/quarantine";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";

export const GET = serve(listQuarantined, async ({ viewer, params, query }) => ({
  status: 200,
  body: await readQuarantined(viewer, params.id, query),
}));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
