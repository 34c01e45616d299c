import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { escapeLike } from "@/server/db/escape-like";
import { Prisma } from "@/server/db/generated/client";

/** Words that more clients than this carry name none of them. */
const MAX_CLIENTS = 50;

/** Clients whose name, organisation or addresses contain every one of these words. */
export async function findMatchingClients(viewer: Viewer, words: string[]): Promise<number[]> {
  if (words.length === 0) return [];
  const conditions = words.map((word) => Prisma.sql`k."text" LIKE lower(unaccent(${`%${escapeLike(word)}%`}))`);
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT k."id" FROM (
      SELECT c."id", lower(unaccent(concat_ws(' ', c."name", c."organisation", (
        SELECT string_agg(a."address", ' ') FROM "client_address" a WHERE a."clientId" = c."id")))) AS "text"
      FROM "client" c WHERE c."companyId" = ${viewer.companyId}
    ) k
    WHERE ${Prisma.join(conditions, " AND ")} LIMIT ${MAX_CLIENTS}`;
  return rows.map((row) => row.id);
}
