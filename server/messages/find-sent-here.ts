import type { Transaction } from "@/server/db/client";
import type { BatchSource } from "./batch-source";
import type { KnownMessages } from "./find-known-messages";
import type { ShapedMessage } from "./shape-messages";

/**
 * Which of these mails are copies of what was written and sent in Lokario. Servers change what they file (a header, an
 * encoding, a footer), so a fingerprint does not tell; the Message-ID that we gave it does, under our own address.
 */
export async function findSentHere(
  tx: Transaction,
  { companyId, ownAddress }: BatchSource,
  messages: ShapedMessage[],
): Promise<KnownMessages> {
  const candidates = messages.flatMap(({ message: { messageId, fromAddress, fingerprint } }) =>
    messageId !== null && fromAddress === ownAddress ? [{ messageId, fingerprint }] : [],
  );
  if (candidates.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ fingerprint: string; messageId: string; conversationId: string }[]>`
    SELECT copy."fingerprint", m."id"::text AS "messageId", m."conversationId"::text
    FROM json_to_recordset(${JSON.stringify(candidates)}::json) AS copy("messageId" text, "fingerprint" text)
    JOIN "message" m ON m."companyId" = ${companyId} AND m."messageId" = copy."messageId" AND m."sentHere"`;
  return new Map(rows.map(({ fingerprint, ...message }) => [fingerprint, message]));
}
