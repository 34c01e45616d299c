import { listQuarantined as readQuarantined } from "@/server/quarantine/list-quarantined";
import { toRestError } from "@/server/rest/error-response";
import { listQuarantined } from "@/server/rest/operations/quarantine";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";

export const GET = serve(listQuarantined, async ({ viewer, params, query }) => {
  const { items, ...page } = await readQuarantined(viewer, params.id, query);
  const quarantined = items.map((item) => ({ ...item, error: toRestError(item.error) }));
  return { status: 200, body: { ...page, quarantined } };
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
