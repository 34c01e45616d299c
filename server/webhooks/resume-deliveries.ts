import { sendEvents } from "@/inngest/client";
import { db } from "@/server/db/client";
import { deliveriesDue } from "./announce-deliveries";

/** Sends for endpoints with deliveries that are due: the next attempt has come, or an event was lost. Returns how many. */
export async function resumeDeliveries(now: Date): Promise<number> {
  const endpoints = await db.$queryRaw<{ id: number }[]>`
    SELECT e."id" FROM "webhook_endpoint" e WHERE e."enabled" AND EXISTS (
      SELECT FROM "webhook_delivery" d WHERE d."endpointId" = e."id" AND d."status" = 'PENDING'
        AND d."nextAttemptAt" <= ${now} AND (d."claimedUntil" IS NULL OR d."claimedUntil" < ${now}))`;
  await sendEvents(endpoints.map(({ id }) => deliveriesDue(id)));
  return endpoints.length;
}
