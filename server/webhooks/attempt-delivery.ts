import { db } from "@/server/db/client";
import type { WebhookDelivery, WebhookEndpoint } from "@/server/db/generated/client";
import { planAttempt } from "./plan-attempt";
import { type Posted, postWebhook } from "./post";
import { openSigningKeys } from "./secret";
import { signBody } from "./sign";

/** Posts a claimed delivery once, and writes down what came of it. */
export async function attemptDelivery(delivery: WebhookDelivery, endpoint: WebhookEndpoint): Promise<Posted> {
  const startedAt = new Date();
  const posted = await post(delivery, endpoint, startedAt);
  const now = new Date();
  const { status, nextAttemptAt, gone } = planAttempt(posted, delivery.attempts, now);
  await db.$transaction(async (tx) => {
    // A replay that was asked for meanwhile stands: it began counting again.
    await tx.webhookDelivery.updateMany({
      where: { id: delivery.id, attempts: delivery.attempts },
      data: {
        ...posted,
        ...{ status, nextAttemptAt, claimedUntil: null, attemptedAt: startedAt },
        durationMs: now.getTime() - startedAt.getTime(),
      },
    });
    if (gone) await tx.webhookEndpoint.update({ where: { id: endpoint.id }, data: { enabled: false, goneAt: now } });
  });
  return posted;
}

async function post(
  { id, type, data, createdAt }: WebhookDelivery,
  endpoint: WebhookEndpoint,
  at: Date,
): Promise<Posted> {
  const keys = openSigningKeys(endpoint, at);
  if (keys.length === 0) return { httpStatus: null, fault: "other" };
  const body = JSON.stringify({ type, timestamp: createdAt.toISOString(), data });
  const headers = signBody(keys, { id, body, at });
  return postWebhook(endpoint.url, { body, headers });
}
