import type { Transaction } from "@/server/db/client";

/** Fingerprint in hex → the message that is stored under it. */
export type KnownMessages = Map<string, { messageId: string; conversationId: string | null }>;

/** Which of these fingerprints (hex) the company has already: one query, whatever their number. */
export async function findKnownMessages(
  tx: Transaction,
  companyId: number,
  fingerprints: string[],
): Promise<KnownMessages> {
  const rows = await tx.$queryRaw<{ fingerprint: string; messageId: string; conversationId: string }[]>`
    SELECT encode(m."fingerprint", 'hex') AS "fingerprint", m."id"::text AS "messageId", m."conversationId"::text
    FROM unnest(${fingerprints}::text[]) AS asked("hex")
    JOIN "message" m ON m."companyId" = ${companyId} AND m."fingerprint" = decode(asked."hex", 'hex')`;
  return new Map(rows.map(({ fingerprint, ...message }) => [fingerprint, message]));
}
