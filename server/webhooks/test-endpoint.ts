import { v7 as uuid } from "uuid";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { attemptDelivery } from "./attempt-delivery";
import { claimDelivery } from "./claim-delivery";
import { toDeliveryView } from "./delivery-view";
import { requireEndpoint } from "./require-endpoint";
import type { DeliveryView } from "./views";

/** Posts `webhook.test` while the owner waits, also to an endpoint that is switched off; it is tried this once. */
export async function testEndpoint(viewer: Viewer, endpointId: number): Promise<DeliveryView> {
  const endpoint = await requireEndpoint(viewer, endpointId);
  const id = uuid();
  const type = "webhook.test";
  await db.webhookDelivery.create({
    data: { id, companyId: viewer.companyId, endpointId, type, key: `${type}:${id}`, data: {} },
  });
  const claimed = await claimDelivery(id);
  if (claimed) await attemptDelivery(claimed, endpoint);
  await db.webhookDelivery.updateMany({ where: { id, status: "PENDING" }, data: { status: "FAILED" } });
  const delivery = await db.webhookDelivery.findUnique({ where: { id } });
  if (!delivery) throw new AppError("request.not_found");
  return toDeliveryView(delivery);
}
