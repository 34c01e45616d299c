import { sendEvents } from "@/inngest/client";
import type { LokarioEvent } from "@/inngest/events";
import { logError } from "@/server/log/log-error";
import type { WaitingEndpoints } from "./queue-received";

/** Has what waits for these endpoints posted now. Whatever becomes of this, `resume-webhooks` finds it within a minute. */
export async function announceDeliveries(endpoints: WaitingEndpoints): Promise<void> {
  await sendEvents(endpoints.map(deliveriesDue)).catch((error: unknown) => logError("webhooks: not announced", error));
}

export function deliveriesDue(endpointId: number): LokarioEvent {
  return { name: "webhooks/deliveries.due", data: { endpointId } };
}
