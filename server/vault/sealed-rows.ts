import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { SEALED_COLUMNS } from "./sealed-columns";

export type ListedColumn = (typeof SEALED_COLUMNS)[number];

/** A secret as it lies in its row. */
export interface SealedRow {
  rowId: number;
  companyId: number;
  sealed: string;
  keyId: string;
  mailboxId: number | null;
  mailboxName: string | null;
}

/** The next secrets of a column behind the row `after`. */
export function readSealedRows({ table, column, key, mailbox }: ListedColumn, after: number, limit: number) {
  return db.$queryRaw<SealedRow[]>`
    SELECT s.${name(key)} AS "rowId", s."companyId", s.${name(column)} AS "sealed",
      split_part(s.${name(column)}, '.', 2) AS "keyId", m."id" AS "mailboxId", m."name" AS "mailboxName"
    FROM ${name(table)} s LEFT JOIN "mailbox" m ON ${mailbox ? Prisma.sql`m."id" = s.${name(mailbox)}` : Prisma.sql`false`}
    WHERE s.${name(column)} IS NOT NULL AND s.${name(key)} > ${after}
    ORDER BY s.${name(key)} LIMIT ${limit}`;
}

/** Puts `resealed` in the place of `sealed`; false when that is not what stands there any more. */
export async function replaceSealed(
  { table, column, key }: ListedColumn,
  { rowId, sealed }: SealedRow,
  resealed: string,
): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE ${name(table)} SET ${name(column)} = ${resealed}
    WHERE ${name(key)} = ${rowId} AND ${name(column)} = ${sealed}`;
  return count === 1;
}

/** How many secrets of a column each key opens, by the key's id. */
export function countByKey({ table, column }: ListedColumn) {
  return db.$queryRaw<{ keyId: string; secrets: number }[]>`
    SELECT split_part(${name(column)}, '.', 2) AS "keyId", count(*)::int AS "secrets"
    FROM ${name(table)} WHERE ${name(column)} IS NOT NULL GROUP BY 1`;
}

/** The names come from SEALED_COLUMNS, never from outside. */
function name(identifier: string): Prisma.Sql {
  return Prisma.raw(`"${identifier}"`);
}
