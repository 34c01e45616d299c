import type { Transaction } from "@/server/db/client";
import { SUBJECT_PREFIXES } from "./subject-prefixes";

/**
 * Derives conversations again from their messages and places: subject, last message, counters, where they are filed, and
 * the mailboxes in which they stand. Counting again, rather than adding, makes a repeated batch harmless.
 */
export async function refreshConversations(tx: Transaction, conversationIds: string[]): Promise<void> {
  if (conversationIds.length === 0) return;
  await tx.$executeRaw`
    UPDATE "conversation" AS c
    SET "subject" = regexp_replace(s."subject", ${SUBJECT_PREFIXES}, '', 'i'),
      "firstMessageAt" = s."firstMessageAt", "lastMessageAt" = s."lastMessageAt", "lastMessageId" = s."lastMessageId",
      "messageCount" = s."messageCount", "unreadCount" = s."unreadCount", "hasAttachments" = s."hasAttachments",
      "filing" = s."filing"
    FROM (
      SELECT "conversationId", min("receivedAt") AS "firstMessageAt", max("receivedAt") AS "lastMessageAt",
        (array_agg("subject" ORDER BY "receivedAt", "id"))[1] AS "subject",
        (array_agg("id" ORDER BY "receivedAt" DESC, "id" DESC))[1] AS "lastMessageId",
        count(*)::int AS "messageCount", (count(*) FILTER (WHERE NOT "seen"))::int AS "unreadCount",
        bool_or("hasAttachments") AS "hasAttachments",
        -- What came in decides: an answer that we sent does not bring an archived conversation back.
        coalesce(min("filing") FILTER (WHERE "direction" = 'RECEIVED'), min("filing")) AS "filing"
      FROM "message" WHERE "conversationId" = ANY(${conversationIds}::uuid[])
      GROUP BY "conversationId"
    ) AS s
    WHERE c."id" = s."conversationId"`;
  await tx.$executeRaw`
    INSERT INTO "conversation_mailbox" ("conversationId", "mailboxId", "lastMessageAt", "filing")
    SELECT DISTINCT c."id", f."mailboxId", c."lastMessageAt", c."filing"
    FROM "conversation" c
    JOIN "message" m ON m."conversationId" = c."id"
    JOIN "message_place" p ON p."messageId" = m."id"
    JOIN "folder" f ON f."id" = p."folderId"
    WHERE c."id" = ANY(${conversationIds}::uuid[])
    ON CONFLICT ("conversationId", "mailboxId") DO UPDATE
      SET "lastMessageAt" = excluded."lastMessageAt", "filing" = excluded."filing"`;
}
