import { z } from "zod";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { escapeLike } from "@/server/db/escape-like";
import { Prisma } from "@/server/db/generated/client";
import { cursorOf, pageOf } from "@/server/db/paging";
import type { ListClients } from "./schema";
import type { ClientItem, ClientPage } from "./views";

type Row = ClientItem & { key: string };

/** The value by which the last row of a page was ordered, and its id. PostgreSQL has no text with NUL. */
const clientCursor = cursorOf(z.tuple([z.string().transform((key) => key.replaceAll("\0", "")), z.int32()]));

/**
 * One page of the company's clients, by name or by last exchange, with their counts; one query for the page. Names
 * are ordered without accents and case, as a person looks them up. Clients never written to come last by exchange.
 */
export async function listClients(viewer: Viewer, input: ListClients): Promise<ClientPage> {
  const { q = "", sort = "name", order = sort === "name" ? "asc" : "desc", cursor, limit = 50 } = input;
  const matching = selectMatching(viewer, q);
  const key = sort === "name" ? Prisma.sql`lower(unaccent(k."name"))` : LAST_EXCHANGE_KEY;
  const [sqlOrder, beyond] = order === "asc" ? [Prisma.sql`ASC`, Prisma.sql`>`] : [Prisma.sql`DESC`, Prisma.sql`<`];
  const after = clientCursor.read(cursor);
  const rows = await db.$queryRaw<Row[]>`
    WITH page AS (
      SELECT k."id", k."name", k."organisation", k."phone", k."addresses", k."lastExchangeAt", ${key} AS "key"
      FROM (${matching}) k
      ${after ? Prisma.sql`WHERE (${key} COLLATE "C", k."id") ${beyond} (${after[0]} COLLATE "C", ${after[1]})` : Prisma.empty}
      ORDER BY ${key} COLLATE "C" ${sqlOrder}, k."id" ${sqlOrder}
      LIMIT ${limit + 1}
    )
    SELECT page.*, (SELECT count(*)::int FROM "message" m WHERE m."clientId" = page."id") AS "messageCount"
    FROM page ORDER BY "key" COLLATE "C" ${sqlOrder}, "id" ${sqlOrder}`;
  const { page, nextCursor } = pageOf(rows, limit, (last) => clientCursor.write([last.key, last.id]));
  return {
    items: page.map(({ key: _key, ...item }) => item),
    nextCursor,
    total: cursor ? null : await countClients(matching),
  };
}

/** As text of constant width, so that both orders have keys of one type; the year 0001 for never. */
const LAST_EXCHANGE_KEY = Prisma.sql`to_char(coalesce(k."lastExchangeAt" AT TIME ZONE 'UTC', timestamp '0001-01-01'), 'YYYYMMDDHH24MISSMS')`;

function selectMatching(viewer: Viewer, q: string): Prisma.Sql {
  const words = q.split(/\s+/).filter(Boolean);
  const conditions = words.map(
    (word) => Prisma.sql`AND lower(unaccent(concat_ws(' ', c."name", c."organisation", c."phone", a."text")))
      LIKE lower(unaccent(${`%${escapeLike(word)}%`}))`,
  );
  return Prisma.sql`
    SELECT c."id", c."name", c."organisation", c."phone", coalesce(a."addresses", '{}') AS "addresses",
      (SELECT max(m."receivedAt") FROM "message" m WHERE m."clientId" = c."id") AS "lastExchangeAt"
    FROM "client" c
    LEFT JOIN LATERAL (
      SELECT array_agg(ca."address" ORDER BY ca."ordinal") AS "addresses", string_agg(ca."address", ' ') AS "text"
      FROM "client_address" ca WHERE ca."clientId" = c."id"
    ) a ON true
    WHERE c."companyId" = ${viewer.companyId} ${Prisma.join([Prisma.empty, ...conditions], " ")}`;
}

async function countClients(matching: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS "count" FROM (${matching}) k`;
  return row?.count ?? 0;
}
