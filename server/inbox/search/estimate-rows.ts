import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";

/** From this share of all messages on hits are not even counted: reading the index would take long, and for nothing. */
const FREQUENT = 0.03;
/** So few are quickly read, so many never, whatever share they are. */
const MANY = { least: 14_000, most: 60_000 };

export interface Estimate {
  rows: number;
  isMany: boolean;
}

/** What PostgreSQL expects of queries on messages: one question, however many there are. */
export async function estimateRows(queries: Prisma.Sql[]): Promise<Estimate[]> {
  const lists = [Prisma.sql`SELECT 1 FROM "message_search"`, ...queries].map(
    (query) => Prisma.sql`ARRAY(SELECT 1 FROM (${query}) counted)`,
  );
  const [row] = await db.$queryRaw<{ "QUERY PLAN": { Plan: { Plans: { "Plan Rows": number }[] } }[] }[]>`
    EXPLAIN (FORMAT JSON) SELECT ${Prisma.join(lists)}`;
  const [all = 0, ...expected] = row?.["QUERY PLAN"][0]?.Plan.Plans.map((plan) => plan["Plan Rows"]) ?? [];
  const most = Math.min(Math.max(FREQUENT * all, MANY.least), MANY.most);
  return expected.map((rows) => ({ rows, isMany: rows > most }));
}
