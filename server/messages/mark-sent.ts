import type { Transaction } from "@/server/db/client";

/**
 * Messages known from another folder that also stand in « Envoyés » (a copy to oneself): we sent them, and their first
 * recipient is the other side. The caller holds the company's mail lock.
 */
export async function markSent(tx: Transaction, companyId: number, messageIds: string[]): Promise<void> {
  if (messageIds.length === 0) return;
  await tx.$executeRaw`
    UPDATE "message" m SET "direction" = 'SENT', "seen" = true, "correspondentAddress" = other."address",
      "clientId" = (SELECT a."clientId" FROM "client_address" a
        WHERE a."companyId" = ${companyId} AND a."address" = other."address")
    FROM (SELECT "id", coalesce("to"->0->>'address', "cc"->0->>'address', '') AS "address"
      FROM "message" WHERE "id" = ANY(${messageIds}::uuid[]) AND "direction" = 'RECEIVED') AS other
    WHERE m."id" = other."id"`;
}
