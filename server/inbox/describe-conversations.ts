import { db } from "@/server/db/client";
import type { Filing, MessageNature } from "@/server/db/generated/enums";
import type { ConversationItem, Named } from "./views";

interface Row {
  id: string;
  subject: string;
  snippet: string | null;
  lastMessageAt: Date;
  messageCount: number;
  unread: boolean;
  hasAttachments: boolean;
  filing: Filing;
  nature: MessageNature | null;
  direction: "RECEIVED" | "SENT" | null;
  senderName: string | null;
  senderAddress: string | null;
  recipientName: string | null;
  recipientAddress: string | null;
  client: Named | null;
  mailboxes: Named[] | null;
}

/** The rows of a list, in the order of the ids given; one query for all. */
export async function describeConversations(ids: string[]): Promise<ConversationItem[]> {
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<Row[]>`
    SELECT c."id"::text AS "id", c."subject", c."lastMessageAt", c."messageCount", c."unreadCount" > 0 AS "unread",
      c."hasAttachments", c."filing", l."snippet", l."nature", l."direction", l."to" -> 0 ->> 'name' AS "recipientName",
      l."correspondentAddress" AS "recipientAddress", r."fromName" AS "senderName", r."fromAddress" AS "senderAddress",
      k."client", b."mailboxes"
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS page("id", "ordinal")
    JOIN "conversation" c ON c."id" = page."id"
    LEFT JOIN "message" l ON l."id" = c."lastMessageId"
    LEFT JOIN LATERAL (
      SELECT m."fromName", m."fromAddress" FROM "message" m
      WHERE m."conversationId" = c."id" AND m."direction" = 'RECEIVED' ORDER BY m."receivedAt" DESC, m."id" DESC LIMIT 1
    ) r ON true
    LEFT JOIN LATERAL (
      SELECT json_build_object('id', cl."id", 'name', cl."name") AS "client"
      FROM "message" m JOIN "client" cl ON cl."id" = m."clientId"
      WHERE m."conversationId" = c."id" ORDER BY m."receivedAt" DESC, m."id" DESC LIMIT 1
    ) k ON true
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('id', mb."id", 'name', mb."name") ORDER BY mb."name", mb."id") AS "mailboxes"
      FROM "conversation_mailbox" cm JOIN "mailbox" mb ON mb."id" = cm."mailboxId" WHERE cm."conversationId" = c."id"
    ) b ON true
    ORDER BY page."ordinal"`;
  return rows.map(toItem);
}

function toItem(row: Row): ConversationItem {
  const address = row.senderAddress ?? row.recipientAddress ?? "";
  const written = row.senderAddress === null ? row.recipientName : row.senderName;
  return {
    id: row.id,
    subject: row.subject,
    snippet: row.snippet ?? "",
    lastMessageAt: row.lastMessageAt,
    messageCount: row.messageCount,
    unread: row.unread,
    hasAttachments: row.hasAttachments,
    filing: row.filing,
    nature: row.nature ?? "ORDINARY",
    correspondent: { name: row.client?.name ?? (written || address), address },
    lastIsSent: row.direction === "SENT",
    client: row.client,
    mailboxes: row.mailboxes ?? [],
  };
}
