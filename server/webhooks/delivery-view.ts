import type { WebhookDelivery } from "@/server/db/generated/client";
import type { DeliveryView } from "./views";

/** A delivery as owners see it. */
export function toDeliveryView(delivery: WebhookDelivery): DeliveryView {
  const { id, type, status, attempts, createdAt, attemptedAt, nextAttemptAt, httpStatus, durationMs, fault } = delivery;
  return {
    ...{ id, attempts, createdAt, attemptedAt, httpStatus, durationMs },
    // Written by this room alone.
    type: type as DeliveryView["type"],
    fault: fault as DeliveryView["fault"],
    status: status.toLowerCase() as Lowercase<typeof status>,
    nextAttemptAt: status === "PENDING" ? nextAttemptAt : null,
  };
}
