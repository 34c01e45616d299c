import type { ParsedSearch } from "./parsed-search";
import { type TermQuery, writeTsqueries } from "./write-tsqueries";

/** The words of a search as full-text queries over a whole document, each of which must hold; null where it names none. */
export interface DocumentQueries {
  words: string[] | null;
  /** The same, with every word in the subject or in a name or address: what is likely meant. Null when that is no narrower. */
  head: string[] | null;
  /** What must not be there. Apart, for the index would read of all mails that have it, in order to leave them out. */
  without: string | null;
}

/** Composes the queries of all terms; one question to PostgreSQL. */
export async function writeDocumentQueries({ groups, excluded }: ParsedSearch): Promise<DocumentQueries> {
  const queries = await writeTsqueries([...groups.flat(), ...excluded]);
  const take = (count: number) => queries.splice(0, count).filter(({ own }) => own !== "");
  const wanted = groups.map((group) => take(group.length)).filter((group) => group.length > 0);
  const unwanted = take(excluded.length);

  const compose = (way: keyof TermQuery) =>
    wanted.map((group) => `(${group.map((term) => `(${term[way]})`).join(" | ")})`);
  const hasFreeWord = groups.flat().some(({ field }) => field === "any");
  return {
    words: wanted.length > 0 ? compose("own") : null,
    head: wanted.length > 0 && hasFreeWord ? compose("head") : null,
    without: unwanted.length > 0 ? unwanted.map(({ own }) => `(${own})`).join(" | ") : null,
  };
}
