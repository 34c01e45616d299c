import { replayDelivery } from "@/server/rest/operations/webhooks";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";
import { replayDelivery as replay } from "@/server/webhooks/replay-delivery";

export const POST = serve(replayDelivery, async ({ viewer, params }) => ({
  status: 202,
  body: await replay(viewer, params.deliveryId, params.id),
}));

export const { DELETE, GET, OPTIONS, PATCH, PUT } = refuseMethods("POST");
