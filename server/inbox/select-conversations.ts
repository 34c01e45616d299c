import type { Viewer } from "@/server/auth/viewer";
import { Prisma } from "@/server/db/generated/client";
import type { Position } from "./page-cursor";
import type { ConversationFilter } from "./schema";

/** SQL of a narrowed Inbox: what follows SELECT, and the columns that order it (conversation is `c`). */
export interface Selection {
  source: Prisma.Sql;
  at: Prisma.Sql;
  id: Prisma.Sql;
}

/** A condition on a row of the list, by the columns that hold its conversation's id and the time that orders it. */
export type RowCondition = (row: { id: Prisma.Sql; at: Prisma.Sql }) => Prisma.Sql;

/**
 * What a search adds to the filters: ids that it knows, as PostgreSQL writes an array, and conditions, which may also name
 * the conversation, `c`.
 */
export interface SelectedPart {
  few: string | null;
  conditions: RowCondition[];
}

/**
 * Chooses the index that already holds the rows in order: one mailbox's list, the unread ones, or all; few found by a
 * search are looked up. The company is a condition of each, whatever ids the filter names.
 */
export function selectConversations(
  viewer: Viewer,
  filter: ConversationFilter,
  { few, conditions: more }: SelectedPart,
  after: Position | null,
): Selection {
  const byMailbox = filter.mailboxId !== undefined && !filter.unread && few === null;
  const at = byMailbox ? Prisma.sql`cm."lastMessageAt"` : Prisma.sql`c."lastMessageAt"`;
  const id = byMailbox ? Prisma.sql`cm."conversationId"` : Prisma.sql`c."id"`;

  const conditions = [
    Prisma.sql`c."companyId" = ${viewer.companyId}`,
    ...more.map((condition) => condition({ id, at })),
  ];
  conditions.push(isFiled(byMailbox ? Prisma.sql`cm."filing"` : Prisma.sql`c."filing"`, filter));
  if (byMailbox) conditions.push(Prisma.sql`cm."mailboxId" = ${filter.mailboxId}`);
  else if (filter.mailboxId !== undefined) conditions.push(standsIn(filter.mailboxId));
  if (filter.unread) conditions.push(Prisma.sql`c."unreadCount" > 0`);
  if (filter.attachments) conditions.push(Prisma.sql`c."hasAttachments"`);
  if (filter.clientId !== undefined) conditions.push(isWith(filter.clientId));
  if (after) conditions.push(Prisma.sql`(${at}, ${id}) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  return { source: Prisma.sql`${tables(byMailbox, few)} WHERE ${Prisma.join(conditions, " AND ")}`, at, id };
}

/** OFFSET keeps PostgreSQL from walking the whole list in order until it meets the few. */
function tables(byMailbox: boolean, few: string | null): Prisma.Sql {
  if (few) return Prisma.sql`(SELECT * FROM "conversation" f WHERE f."id" = ANY(${few}::uuid[]) OFFSET 0) c`;
  return byMailbox
    ? Prisma.sql`"conversation_mailbox" cm JOIN "conversation" c ON c."id" = cm."conversationId"`
    : Prisma.sql`"conversation" c`;
}

/** A search finds what is archived too; what is in the trash is found there only. */
function isFiled(column: Prisma.Sql, { filing, q }: ConversationFilter): Prisma.Sql {
  if (filing) return Prisma.sql`${column} = ${filing}::"Filing"`;
  return q ? Prisma.sql`${column} <> 'TRASHED'` : Prisma.sql`${column} = 'INBOX'`;
}

function standsIn(mailboxId: number): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM "conversation_mailbox" cm WHERE cm."conversationId" = c."id" AND cm."mailboxId" = ${mailboxId})`;
}

function isWith(clientId: number | "none"): Prisma.Sql {
  return clientId === "none"
    ? Prisma.sql`NOT EXISTS (
        SELECT 1 FROM "message" m WHERE m."conversationId" = c."id" AND m."clientId" IS NOT NULL)`
    : Prisma.sql`c."id" IN (SELECT m."conversationId" FROM "message" m WHERE m."clientId" = ${clientId})`;
}
