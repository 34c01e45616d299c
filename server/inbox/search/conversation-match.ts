import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";

/** More matching messages than this are not collected: walking the conversations from the newest meets a page sooner. */
const MANY = 5_000;
/** From this many expected on they are not even counted. */
const SURELY_MANY = 20_000;

/** Few matches are known by id; many are a condition on `c.id` that each conversation is tried against. */
export type ConversationMatch = { few: string[] } | { many: Prisma.Sql };

/** What a message must be: conditions on `m` and, where words are searched, on its document `s`. */
export interface MessageTest {
  companyId: number;
  /** In the text form of `tsquery`. */
  document: string | null;
  /** Mail of these clients needs no word: their names have it. */
  clientIds: number[];
  /** On `m`. */
  conditions: Prisma.Sql[];
  /** An index on messages can find what meets the conditions. */
  isNarrow: boolean;
}

/** Which conversations hold a message that passes the test, by whichever way reads least. */
export async function findConversations(test: MessageTest): Promise<ConversationMatch> {
  const few = await findFew(test);
  return few === null ? { many: holdsOne(test) } : { few };
}

/** A scalar subquery is never turned into a join that would start from all matches. */
function holdsOne({ document, clientIds, conditions }: MessageTest): Prisma.Sql {
  const words =
    document === null
      ? []
      : [Prisma.sql`(s."document" @@ ${document}::tsquery OR m."clientId" = ANY(${clientIds}::int[]))`];
  const join = document === null ? Prisma.empty : Prisma.sql`JOIN "message_search" s ON s."messageId" = m."id"`;
  return Prisma.sql`(
    SELECT true FROM "message" m ${join}
    WHERE ${Prisma.join([Prisma.sql`m."conversationId" = c."id"`, ...words, ...conditions], " AND ")}
    LIMIT 1
  )`;
}

async function findFew(test: MessageTest): Promise<string[] | null> {
  const { document, isNarrow, clientIds } = test;
  if (document === null) return isNarrow ? findByConditions(test, []) : null;
  if (isNarrow) {
    const narrow = await findByConditions({ ...test, clientIds: [] }, [
      Prisma.sql`EXISTS (SELECT 1 FROM "message_search" s WHERE s."messageId" = m."id"
        AND (s."document" @@ ${document}::tsquery OR m."clientId" = ANY(${clientIds}::int[])))`,
    ]);
    if (narrow) return narrow;
  }
  if (await isSurelyMany(asWords(test.companyId, document))) return null;
  const [byWords, ofClients] = await Promise.all([
    findByWords(test, document),
    clientIds.length === 0 ? [] : findByConditions(test, [Prisma.sql`m."clientId" = ANY(${clientIds}::int[])`]),
  ]);
  return byWords && ofClients && [...new Set([...byWords, ...ofClients])];
}

/** What PostgreSQL expects: it knows the frequent words. Reading the index for those would take long, and for nothing. */
async function isSurelyMany(hits: Prisma.Sql): Promise<boolean> {
  const [row] = await db.$queryRaw<{ "QUERY PLAN": { Plan: { "Plan Rows": number } }[] }[]>`
    EXPLAIN (FORMAT JSON) ${hits}`;
  return (row?.["QUERY PLAN"][0]?.Plan["Plan Rows"] ?? 0) > SURELY_MANY;
}

function asWords(companyId: number, document: string): Prisma.Sql {
  return Prisma.sql`
    SELECT s."messageId" FROM "message_search" s
    WHERE s."companyId" = ${companyId} AND s."document" @@ ${document}::tsquery`;
}

/**
 * By the full-text index. The hits are a plan of their own, made as if all were wanted: told of the limit, PostgreSQL
 * would rather read the table until it has so many, which takes seconds. They are still read only up to it.
 */
async function findByWords(test: MessageTest, document: string): Promise<string[] | null> {
  const conditions =
    test.conditions.length > 0 ? Prisma.sql`AND ${Prisma.join(test.conditions, " AND ")}` : Prisma.empty;
  const [found] = await db.$queryRaw<{ ids: string[] | null }[]>`
    WITH every AS MATERIALIZED (${asWords(test.companyId, document)}), hit AS MATERIALIZED (SELECT "messageId" FROM every LIMIT ${MANY + 1})
    SELECT CASE WHEN (SELECT count(*) FROM hit) <= ${MANY} THEN array_remove(ARRAY(
      SELECT DISTINCT (
        SELECT m."conversationId"::text FROM "message" m WHERE m."id" = hit."messageId" ${conditions}
      ) FROM hit
    ), NULL) END AS "ids"`;
  return found?.ids ?? null;
}

/** By the indexes of messages. */
async function findByConditions(test: MessageTest, more: Prisma.Sql[]): Promise<string[] | null> {
  const conditions = [Prisma.sql`m."companyId" = ${test.companyId}`, ...more, ...test.conditions];
  const hits = Prisma.sql`SELECT m."conversationId" FROM "message" m WHERE ${Prisma.join(conditions, " AND ")}`;
  if (await isSurelyMany(hits)) return null;
  const [found] = await db.$queryRaw<{ ids: string[] | null }[]>`
    WITH every AS MATERIALIZED (${hits}), hit AS MATERIALIZED (SELECT "conversationId" FROM every LIMIT ${MANY + 1})
    SELECT CASE WHEN (SELECT count(*) FROM hit) <= ${MANY}
      THEN ARRAY(SELECT DISTINCT "conversationId"::text FROM hit) END AS "ids"`;
  return found?.ids ?? null;
}
