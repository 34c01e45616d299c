import { createEndpoint } from "@/server/webhooks/create-endpoint";
import { deleteEndpoint } from "@/server/webhooks/delete-endpoint";
import { listDeliveries } from "@/server/webhooks/list-deliveries";
import { getEndpoint, listEndpoints } from "@/server/webhooks/list-endpoints";
import { renewSecret } from "@/server/webhooks/renew-secret";
import { replayDelivery } from "@/server/webhooks/replay-delivery";
import { DeliveryRef, EndpointInput, EndpointRef, ListDeliveries, UpdateEndpoint } from "@/server/webhooks/schema";
import { testEndpoint } from "@/server/webhooks/test-endpoint";
import { updateEndpoint } from "@/server/webhooks/update-endpoint";
import { ownerProcedure, router } from "../trpc";

export const webhooksRouter = router({
  list: ownerProcedure.query(({ ctx }) => listEndpoints(ctx.viewer)),
  get: ownerProcedure.input(EndpointRef).query(({ ctx, input }) => getEndpoint(ctx.viewer, input.id)),
  create: ownerProcedure.input(EndpointInput).mutation(({ ctx, input }) => createEndpoint(ctx.viewer, input)),
  update: ownerProcedure.input(UpdateEndpoint).mutation(({ ctx, input }) => updateEndpoint(ctx.viewer, input)),
  delete: ownerProcedure.input(EndpointRef).mutation(({ ctx, input }) => deleteEndpoint(ctx.viewer, input.id)),
  renewSecret: ownerProcedure.input(EndpointRef).mutation(({ ctx, input }) => renewSecret(ctx.viewer, input.id)),
  test: ownerProcedure.input(EndpointRef).mutation(({ ctx, input }) => testEndpoint(ctx.viewer, input.id)),
  deliveries: ownerProcedure.input(ListDeliveries).query(({ ctx, input }) => listDeliveries(ctx.viewer, input)),
  replay: ownerProcedure.input(DeliveryRef).mutation(({ ctx, input }) => replayDelivery(ctx.viewer, input.deliveryId)),
});
