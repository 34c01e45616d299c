import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";

/** More matching messages than this are not looked up one by one. */
const MANY = 3_000;
/** From this share of all messages on they are not even counted: reading the index would take long, and for nothing. */
const FREQUENT = 0.03;
/** Of a word that it does not know PostgreSQL expects half a percent: that says nothing. Above, no hash is made of them. */
const SURELY_MANY = { least: 14_000, most: 60_000 };

/** What PostgreSQL expects of a query on messages: it knows the frequent words. */
export async function expectsMany(hits: Prisma.Sql): Promise<boolean> {
  const [expected, all] = await Promise.all([expectRows(hits), expectRows(Prisma.sql`SELECT 1 FROM "message_search"`)]);
  return expected > Math.min(Math.max(FREQUENT * all, SURELY_MANY.least), SURELY_MANY.most);
}

async function expectRows(query: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<{ "QUERY PLAN": { Plan: { "Plan Rows": number } }[] }[]>`
    EXPLAIN (FORMAT JSON) ${query}`;
  return row?.["QUERY PLAN"][0]?.Plan["Plan Rows"] ?? 0;
}

/**
 * The conversations of hits in the full-text index whose message meets the conditions on `m`; null: too many. The hits are
 * a plan of their own, made as if all were wanted: told of the limit, PostgreSQL would rather read the table until it has so
 * many, which takes seconds. They are still read only up to it.
 * @param hits selects "messageId" and "conversationId"
 */
export function collectByWords(hits: Prisma.Sql, conditions: Prisma.Sql[]): Promise<string[] | null> {
  const filter =
    conditions.length === 0
      ? Prisma.empty
      : Prisma.sql`WHERE (SELECT true FROM "message" m
          WHERE ${Prisma.join([Prisma.sql`m."id" = hit."messageId"`, ...conditions], " AND ")})`;
  return collect(hits, filter);
}

/** By the indexes of messages; null: too many. */
export async function collectByConditions(companyId: number, conditions: Prisma.Sql[]): Promise<string[] | null> {
  const all = [Prisma.sql`m."companyId" = ${companyId}`, ...conditions];
  const hits = Prisma.sql`SELECT m."conversationId" FROM "message" m WHERE ${Prisma.join(all, " AND ")}`;
  return (await expectsMany(hits)) ? null : collect(hits, Prisma.empty);
}

async function collect(hits: Prisma.Sql, filter: Prisma.Sql): Promise<string[] | null> {
  const [found] = await db.$queryRaw<{ ids: string[] | null }[]>`
    WITH every AS MATERIALIZED (${hits}), hit AS MATERIALIZED (SELECT * FROM every LIMIT ${MANY + 1})
    SELECT CASE WHEN (SELECT count(*) FROM hit) <= ${MANY}
      THEN ARRAY(SELECT DISTINCT hit."conversationId"::text FROM hit ${filter}) END AS "ids"`;
  return found?.ids ?? null;
}
