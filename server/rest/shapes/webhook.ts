import { z } from "zod";
import { WEBHOOK_EVENTS } from "@/server/webhooks/schema";
import { Instant } from "./values";

export const Webhook = z
  .object({
    id: z.int32(),
    url: z.string(),
    events: z.array(z.enum(WEBHOOK_EVENTS)),
    enabled: z.boolean(),
    goneAt: Instant.nullable(),
    previousSecretUntil: Instant.nullable(),
    createdAt: Instant,
    waiting: z.int(),
    failed: z.int(),
    lastDeliveredAt: Instant.nullable(),
  })
  .meta({ id: "Webhook" });

export const WebhookDelivery = z
  .object({
    id: z.string(),
    type: z.enum([...WEBHOOK_EVENTS, "webhook.test"]),
    status: z.enum(["pending", "delivered", "failed"]),
    attempts: z.int(),
    createdAt: Instant,
    attemptedAt: Instant.nullable(),
    nextAttemptAt: Instant.nullable(),
    httpStatus: z.int().nullable(),
    durationMs: z.int().nullable(),
    fault: z.string().nullable(),
  })
  .meta({ id: "WebhookDelivery" });
