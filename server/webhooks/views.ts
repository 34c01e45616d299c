import type { WebhookEvent } from "./schema";

/** An endpoint as owners see it: never its secret. */
export interface EndpointView {
  id: number;
  url: string;
  events: WebhookEvent[];
  enabled: boolean;
  /** When the address itself said that it is gone. */
  goneAt: Date | null;
  /** Until then the secret that was renewed signs too; null: there is none. */
  previousSecretUntil: Date | null;
  createdAt: Date;
  /** Deliveries that wait for another attempt, and that failed for good. */
  waiting: number;
  failed: number;
  lastDeliveredAt: Date | null;
}

/** The answers that hold the secret: of the endpoint's creation and its secret's renewal. */
export interface EndpointWithSecret {
  endpoint: EndpointView;
  secret: string;
}

/** Why an attempt had no answer. */
export type DeliveryFault =
  | "forbidden"
  | "dns_not_found"
  | "refused"
  | "timeout"
  | "connection_lost"
  | "not_tls"
  | "certificate"
  | "other";

export interface DeliveryView {
  /** The webhook-id. */
  id: string;
  type: WebhookEvent | "webhook.test";
  status: "pending" | "delivered" | "failed";
  attempts: number;
  createdAt: Date;
  attemptedAt: Date | null;
  /** Null once it is delivered, or has failed for good. */
  nextAttemptAt: Date | null;
  httpStatus: number | null;
  durationMs: number | null;
  fault: DeliveryFault | null;
}

export interface DeliveriesPage {
  deliveries: DeliveryView[];
  /** What `cursor` is for the next page; null: there is none. */
  nextCursor: string | null;
}
