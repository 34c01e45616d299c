import { z } from "zod";

/** What an endpoint can hear of. */
export const WEBHOOK_EVENTS = ["message.received", "sync.failed", "sync.recovered"] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** Where to, and what of. Every message is the name of its field. */
export const EndpointInput = z.object({
  url: z.string("url").trim().min(1, "url").max(2_000, "url"),
  events: z
    .array(z.enum(WEBHOOK_EVENTS, "events"), "events")
    .min(1, "events")
    .transform((events) => WEBHOOK_EVENTS.filter((event) => events.includes(event))),
});
export type EndpointInput = z.infer<typeof EndpointInput>;

export const EndpointRef = z.object({ id: z.int("id").positive("id") });

export const UpdateEndpoint = EndpointInput.extend({
  ...EndpointRef.shape,
  enabled: z.boolean("enabled"),
});
export type UpdateEndpoint = z.infer<typeof UpdateEndpoint>;

export const DeliveryRef = z.object({ deliveryId: z.uuid("deliveryId") });

export const ListDeliveries = EndpointRef.extend({
  /** Only those that failed for good or wait for another attempt. */
  troubled: z.boolean("troubled").default(false),
  /** `nextCursor` of the page before. */
  cursor: z.string("cursor").max(600, "cursor").nullish(),
  limit: z.int("limit").min(1, "limit").max(100, "limit").default(25),
});
export type ListDeliveries = z.input<typeof ListDeliveries>;
