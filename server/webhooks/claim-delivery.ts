import { db } from "@/server/db/client";
import type { WebhookDelivery } from "@/server/db/generated/client";

/** How long a process has a delivery in hand: longer than any attempt. One that dies lets go of it so. */
const CLAIM_SECONDS = 60;

/** Takes the delivery of an endpoint that has been due longest, so that no other process has it too; null: there is none. */
export async function claimNextDelivery(endpointId: number): Promise<WebhookDelivery | null> {
  const [delivery] = await db.$queryRaw<WebhookDelivery[]>`
    UPDATE "webhook_delivery" SET "attempts" = "attempts" + 1,
      "claimedUntil" = now() + ${CLAIM_SECONDS} * interval '1 second'
    WHERE "id" = (
      SELECT d."id" FROM "webhook_delivery" d JOIN "webhook_endpoint" e ON e."id" = d."endpointId"
      WHERE d."endpointId" = ${endpointId} AND d."status" = 'PENDING' AND d."nextAttemptAt" <= now()
        AND (d."claimedUntil" IS NULL OR d."claimedUntil" < now()) AND e."enabled"
      ORDER BY d."nextAttemptAt", d."createdAt" LIMIT 1 FOR UPDATE OF d SKIP LOCKED
    ) RETURNING *`;
  return delivery ?? null;
}

/** The same for one that a person waits for. */
export async function claimDelivery(id: string): Promise<WebhookDelivery | null> {
  const now = new Date();
  const [delivery] = await db.webhookDelivery.updateManyAndReturn({
    where: { id, status: "PENDING", OR: [{ claimedUntil: null }, { claimedUntil: { lt: now } }] },
    data: { attempts: { increment: 1 }, claimedUntil: new Date(now.getTime() + CLAIM_SECONDS * 1000) },
  });
  return delivery ?? null;
}
