import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { buildTsqueries, type SearchQuery } from "./build-tsquery";
import { findMatchingClients } from "./find-matching-clients";
import { parseSearch, type SearchField } from "./parse-search";

/** Above this many matching messages, walking the conversations from the newest meets a page of them sooner. */
const MANY = 5_000;

/** Few matches are known by id; many are a condition on `c.id` that each conversation is tried against. */
export type SearchMatch = { few: string[] } | { many: Prisma.Sql };

/**
 * Which conversations a search means: a message whose words match, or one of a client whose name or address does.
 * The full-text index answers both kinds; it never reads all messages.
 */
export async function searchMessages(viewer: Viewer, typed: string): Promise<SearchMatch> {
  const terms = parseSearch(typed);
  const [queries, clientIds] = await Promise.all([buildTsqueries(terms), findMatchingClients(viewer, terms)]);
  const tied = clientIds.length > 0 ? Prisma.sql`m."clientId" = ANY(${clientIds}::int[])` : Prisma.sql`false`;
  if (queries.length === 0) return { few: await findConversationsWhere(viewer, tied) };

  const document = Prisma.sql`s."document" @@ ${joinQueries(queries)}::tsquery`;
  const found = Prisma.sql`${document} AND ${matchFields(queries)}`;
  const [few] = await db.$queryRaw<{ hits: number; ids: string[] }[]>`
    WITH hit AS MATERIALIZED (
      SELECT s."messageId" FROM "message_search" s WHERE s."companyId" = ${viewer.companyId} AND ${document}
      LIMIT ${MANY + 1}
    )
    SELECT (SELECT count(*) FROM hit)::int AS "hits", ARRAY(
      SELECT DISTINCT m."conversationId"::text FROM hit JOIN "message" m ON m."id" = hit."messageId"
      WHERE ${matchFields(queries)}
    ) AS "ids"`;
  if (few && few.hits <= MANY) {
    return { few: [...new Set([...few.ids, ...(await findConversationsWhere(viewer, tied))])] };
  }
  // A scalar subquery is never turned into a join that would start from all matches.
  return {
    many: Prisma.sql`(
      SELECT true FROM "message" m JOIN "message_search" s ON s."messageId" = m."id"
      WHERE m."conversationId" = c."id" AND ((${found}) OR ${tied}) LIMIT 1
    )`,
  };
}

/** The newest conversations with a message that fulfils a condition; empty without a query when nothing can. */
async function findConversationsWhere(viewer: Viewer, condition: Prisma.Sql): Promise<string[]> {
  if (condition.sql === "false") return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT t."conversationId"::text AS "id" FROM (
      SELECT m."conversationId" FROM "message" m WHERE m."companyId" = ${viewer.companyId} AND ${condition}
      ORDER BY m."sentAt" DESC LIMIT ${MANY}
    ) t`;
  return rows.map((row) => row.id);
}

function joinQueries(queries: SearchQuery[]): string {
  return queries.map(({ tsquery }) => `(${tsquery})`).join(" & ");
}

/** The index covers the whole mail; `de:`, `à:` and `objet:` are then checked on the field itself. */
function matchFields(queries: SearchQuery[]): Prisma.Sql {
  const checks = queries.flatMap(({ field, tsquery }) =>
    field === "any" ? [] : [Prisma.sql`${FIELD_VECTORS[field]} @@ ${tsquery}::tsquery`],
  );
  return checks.length > 0 ? Prisma.join(checks, " AND ") : Prisma.sql`true`;
}

// Addresses as in the stored documents: whole, cut at the @, and in words.
const FIELD_VECTORS: Record<Exclude<SearchField, "any">, Prisma.Sql> = {
  from: Prisma.sql`to_tsvector('lokario_french', concat_ws(' ', m."fromName", m."fromAddress",
    translate(m."fromAddress", '@', ' '), translate(m."fromAddress", '@.', '  ')))`,
  to: Prisma.sql`(
    SELECT to_tsvector('lokario_french', string_agg(concat_ws(' ', r."name", r."address",
      translate(r."address", '@', ' '), translate(r."address", '@.', '  ')), ' '))
    FROM jsonb_to_recordset(m."to" || m."cc") AS r("name" text, "address" text))`,
  subject: Prisma.sql`to_tsvector('lokario_french', m."subject")`,
};
