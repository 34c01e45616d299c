import { Prisma } from "@/server/db/generated/client";
import { estimateRows } from "./estimate-rows";

/** How many times rarer a word must be for the documents that have it to be read for the others. */
const MUCH_RARER = 12;
/** Of a word that it does not know PostgreSQL expects the same as of any other: of those that it knows, more. */
const KNOWN = 1.15;
/** As many messages as this are too many to be looked up one by one. */
const SOME = 4_000;

/** Messages that have all the words of a search. */
export interface Hits {
  /** Selects "messageId" and "conversationId". */
  sql: Prisma.Sql;
  /** Too many to be gathered, or to be looked up one by one; or PostgreSQL does not know. */
  amount: "many" | "some" | "unknown";
}

/**
 * How to find the messages with all the words. As each may be the beginning of one, the index gathers all messages of a
 * frequent word, whatever stands beside it. Beside a much rarer one it is not asked for that: the documents which have the
 * rare one are read.
 */
export async function selectHits(companyId: number, words: string[]): Promise<Hits> {
  const queries = [words, ...words.map((word) => [word]), ...words.map((word) => [strange(word)])];
  const [all, ...estimates] = await estimateRows(queries.map((some) => hitsOf(companyId, some, [])));
  const rows = estimates.slice(0, words.length).map((estimate) => estimate.rows);
  const isKnown = rows.every((count, index) => count > KNOWN * (estimates[words.length + index]?.rows ?? 0));
  // A word is its own beginning too: PostgreSQL counts it twice.
  const least = (all?.rows ?? 0) / 2 ** words.length;
  const rarest = Math.min(...rows);
  const frequent = words.filter((_word, index) => (rows[index] ?? 0) > MUCH_RARER * rarest);
  return {
    sql: hitsOf(
      companyId,
      words.filter((word) => !frequent.includes(word)),
      frequent,
    ),
    amount: !isKnown ? "unknown" : all?.isMany ? "many" : least > SOME ? "some" : "unknown",
  };
}

/** The same with words that nobody writes. */
function strange(word: string): string {
  return word.replace(/'((?:[^']|'')*)'/g, "'=?$1'");
}

function hitsOf(companyId: number, indexed: string[], read: string[]): Prisma.Sql {
  // IS TRUE keeps the index out of it.
  const inDocument =
    read.length === 0 ? Prisma.empty : Prisma.sql`AND (s."document" @@ ${read.join(" & ")}::tsquery) IS TRUE`;
  return Prisma.sql`
    SELECT s."messageId", s."conversationId" FROM "message_search" s
    WHERE s."companyId" = ${companyId} AND s."document" @@ ${indexed.join(" & ")}::tsquery ${inDocument}`;
}
