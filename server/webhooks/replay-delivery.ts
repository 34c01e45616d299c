import { transactWithEvents } from "@/inngest/transact-with-events";
import type { Viewer } from "@/server/auth/viewer";
import { AppError } from "@/server/errors";
import { deliveriesDue } from "./announce-deliveries";
import { toDeliveryView } from "./delivery-view";
import type { DeliveryView } from "./views";

/**
 * Posts a delivery again, whatever came of it, under the same webhook-id; its attempts begin anew. `endpointId`, where
 * it is known, is checked too.
 */
export function replayDelivery({ companyId }: Viewer, id: string, endpointId?: number): Promise<DeliveryView> {
  const which = { id, companyId, endpointId };
  return transactWithEvents(async (tx, announce) => {
    const now = new Date();
    const [delivery] = await tx.webhookDelivery.updateManyAndReturn({
      where: { ...which, OR: [{ claimedUntil: null }, { claimedUntil: { lt: now } }] },
      data: { status: "PENDING", attempts: 0, nextAttemptAt: now, claimedUntil: null },
    });
    if (delivery) {
      announce(deliveriesDue(delivery.endpointId));
      return toDeliveryView(delivery);
    }
    // It is being posted this very moment: that is the attempt that was asked for.
    const underWay = await tx.webhookDelivery.findFirst({ where: which });
    if (!underWay) throw new AppError("request.not_found");
    return toDeliveryView(underWay);
  });
}
