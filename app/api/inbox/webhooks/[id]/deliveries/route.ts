import { listDeliveries } from "@/server/rest/operations/webhooks";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";
import { listDeliveries as readDeliveries } from "@/server/webhooks/list-deliveries";

export const GET = serve(listDeliveries, async ({ viewer, params, query }) => ({
  status: 200,
  body: await readDeliveries(viewer, { id: params.id, ...query }),
}));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
