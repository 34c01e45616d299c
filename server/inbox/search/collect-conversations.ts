import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";

/** More matching messages than this are not looked up one by one. */
const FEW = 3_000;

/** Conversations that are known, as PostgreSQL writes an array of ids: they go back to it as they are. */
export type ConversationIds = string;

export const NO_CONVERSATIONS: ConversationIds = "{}";

/**
 * The conversations of hits whose message meets the conditions on `m`; null: too many. The hits are a plan of their own,
 * made as if all were wanted: told of the limit, PostgreSQL would rather read the table until it has so many, which takes
 * seconds. They are still read only up to it.
 * @param hits selects "messageId" and "conversationId"
 */
export async function collectConversations(
  hits: Prisma.Sql,
  conditions: Prisma.Sql[],
): Promise<ConversationIds | null> {
  const filter =
    conditions.length === 0
      ? Prisma.empty
      : Prisma.sql`WHERE (SELECT true FROM "message" m
          WHERE ${Prisma.join([Prisma.sql`m."id" = hit."messageId"`, ...conditions], " AND ")})`;
  const [found] = await db.$queryRaw<{ ids: ConversationIds | null }[]>`
    WITH every AS MATERIALIZED (${hits}), hit AS MATERIALIZED (SELECT * FROM every LIMIT ${FEW + 1})
    SELECT CASE WHEN (SELECT count(*) FROM hit) <= ${FEW}
      THEN ARRAY(SELECT DISTINCT hit."conversationId" FROM hit ${filter})::text END AS "ids"`;
  return found?.ids ?? null;
}
