import type { Transaction } from "@/server/db/client";

/** Endpoints that have deliveries waiting: `announceDeliveries` takes them behind the commit. */
export type WaitingEndpoints = number[];

interface StoredMessage {
  id: string;
  conversationId: string;
  direction: "RECEIVED" | "SENT";
  receivedAt: Date;
}

/** Mail servers' clocks may be behind ours by as much, in minutes. */
const MARGIN_MINUTES = 10;

/**
 * Writes `message.received` for new mail, in the transaction that stores it: neither exists without the other. Mail that
 * was there before the endpoint (a first import) is not news. Costs one look at an index where there is no endpoint.
 */
export async function queueReceived(
  tx: Transaction,
  { companyId, mailboxId }: { companyId: number; mailboxId: number },
  messages: StoredMessage[],
): Promise<WaitingEndpoints> {
  const received = messages.filter(({ direction }) => direction === "RECEIVED");
  if (received.length === 0 || !(await hasListener(tx, companyId))) return [];
  const rows = received.map(({ id, conversationId, receivedAt }) => ({ id, conversationId, receivedAt }));
  const queued = await tx.$queryRaw<{ endpointId: number }[]>`
    WITH queued AS (
      INSERT INTO "webhook_delivery" ("id", "companyId", "endpointId", "type", "key", "data")
      SELECT gen_random_uuid(), e."companyId", e."id", 'message.received', 'message.received:' || m."id",
        jsonb_build_object('messageId', m."id", 'conversationId', m."conversationId", 'integrationId', ${mailboxId}::int,
          'receivedAt', to_char(m."receivedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      FROM "webhook_endpoint" e
      JOIN json_to_recordset(${JSON.stringify(rows)}::json)
        AS m("id" uuid, "conversationId" uuid, "receivedAt" timestamptz)
        ON m."receivedAt" >= e."createdAt" - ${MARGIN_MINUTES} * interval '1 minute'
      WHERE e."companyId" = ${companyId} AND e."enabled" AND 'message.received' = ANY(e."events")
      ON CONFLICT ("endpointId", "key") DO NOTHING
      RETURNING "endpointId"
    )
    SELECT DISTINCT "endpointId" FROM queued`;
  return queued.map(({ endpointId }) => endpointId);
}

async function hasListener(tx: Transaction, companyId: number): Promise<boolean> {
  const endpoint = await tx.webhookEndpoint.findFirst({
    where: { companyId, enabled: true, events: { has: "message.received" } },
    select: { id: true },
  });
  return endpoint !== null;
}
