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
  if (queries.length === 0) return { few: await findConversationsOf(clientIds) };

  const document = Prisma.sql`s."document" @@ ${joinQueries(queries)}::tsquery`;
  const fields = matchFields(queries);
  const few = await findFew(viewer, document, fields);
  if (few) return { few: [...new Set([...few, ...(await findConversationsOf(clientIds))])] };
  // A scalar subquery is never turned into a join that would start from all matches.
  return {
    many: Prisma.sql`(
      SELECT true FROM "message" m JOIN "message_search" s ON s."messageId" = m."id"
      WHERE m."conversationId" = c."id" AND ((${document} AND ${fields}) OR m."clientId" = ANY(${clientIds}::int[]))
      LIMIT 1
    )`,
  };
}

/** The conversations of all messages that match; null when these are many. */
async function findFew(viewer: Viewer, document: Prisma.Sql, fields: Prisma.Sql): Promise<string[] | null> {
  // Looked up one by one, and only when few: a join would be planned as if they were many, over the whole table.
  const [found] = await db.$queryRaw<{ ids: string[] | null }[]>`
    WITH hit AS MATERIALIZED (
      SELECT s."messageId" FROM "message_search" s WHERE s."companyId" = ${viewer.companyId} AND ${document}
      LIMIT ${MANY + 1}
    )
    SELECT CASE WHEN (SELECT count(*) FROM hit) <= ${MANY} THEN array_remove(ARRAY(
      SELECT DISTINCT (
        SELECT m."conversationId"::text FROM "message" m WHERE m."id" = hit."messageId" AND ${fields}
      ) FROM hit
    ), NULL) END AS "ids"`;
  return found?.ids ?? null;
}

/** The newest conversations with these clients, which are the viewer's. */
async function findConversationsOf(clientIds: number[]): Promise<string[]> {
  if (clientIds.length === 0) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT t."conversationId"::text AS "id" FROM (
      SELECT m."conversationId" FROM "message" m WHERE m."clientId" = ANY(${clientIds}::int[])
      ORDER BY m."receivedAt" DESC, m."id" DESC LIMIT ${MANY}
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
