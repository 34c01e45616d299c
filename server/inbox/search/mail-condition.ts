import { Prisma } from "@/server/db/generated/client";

/** What a message must be, in ids and instants; all of a list must hold for one message. */
export type MailCondition = { negated: boolean } & (
  | { kind: "after"; at: Date }
  | { kind: "before"; at: Date }
  | { kind: "mailbox"; ids: number[] }
  | { kind: "client"; ids: number[] }
  | { kind: "direction"; direction: "RECEIVED" | "SENT" }
  | { kind: "attachment" }
  | { kind: "unread" }
  | { kind: "read" }
);

/** A condition as SQL on a message `m`. */
export function onMessage(condition: MailCondition): Prisma.Sql {
  const sql = toSql(condition);
  return condition.negated ? Prisma.sql`(${sql}) IS NOT TRUE` : sql;
}

/** None of these words, as a full-text query, is in a message `m`. */
export function lacksWords(without: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT x."document" @@ ${without}::tsquery FROM "message_search" x WHERE x."messageId" = m."id") IS NOT TRUE`;
}

function toSql(condition: MailCondition): Prisma.Sql {
  switch (condition.kind) {
    case "after":
      return Prisma.sql`m."receivedAt" >= ${condition.at}::timestamptz`;
    case "before":
      return Prisma.sql`m."receivedAt" < ${condition.at}::timestamptz`;
    case "mailbox":
      return Prisma.sql`EXISTS (
        SELECT 1 FROM "message_place" p JOIN "folder" f ON f."id" = p."folderId"
        WHERE p."messageId" = m."id" AND f."mailboxId" = ANY(${condition.ids}::int[]))`;
    case "client":
      return Prisma.sql`m."clientId" = ANY(${condition.ids}::int[])`;
    case "direction":
      return Prisma.sql`m."direction" = ${condition.direction}::"Direction"`;
    case "attachment":
      return Prisma.sql`m."hasAttachments"`;
    case "unread":
      return Prisma.sql`NOT m."seen"`;
    case "read":
      return Prisma.sql`m."seen"`;
  }
}

/** What follows for the conversation `c` of such a message: it lets an index skip what cannot match. Null: nothing. */
export function onConversation(condition: MailCondition): Prisma.Sql | null {
  if (condition.negated) return null;
  switch (condition.kind) {
    case "after":
      return Prisma.sql`c."lastMessageAt" >= ${condition.at}::timestamptz`;
    case "mailbox":
      return Prisma.sql`EXISTS (
        SELECT 1 FROM "conversation_mailbox" b
        WHERE b."conversationId" = c."id" AND b."mailboxId" = ANY(${condition.ids}::int[]))`;
    case "attachment":
      return Prisma.sql`c."hasAttachments"`;
    case "unread":
      return Prisma.sql`c."unreadCount" > 0`;
    default:
      return null;
  }
}
