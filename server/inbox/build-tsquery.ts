import { db } from "@/server/db/client";
import type { SearchTerm } from "./parse-search";

/** A term with its full-text query, in the text form of `tsquery`. */
export interface SearchQuery {
  field: SearchTerm["field"];
  tsquery: string;
}

interface Parts {
  words: string;
  stem: string;
  raw: string;
}

/**
 * The full-text queries of a search. PostgreSQL itself turns the words into lexemes, so that they meet those of the
 * stored documents; terms of which nothing remains (punctuation, stop words) are left out.
 */
export async function buildTsqueries(terms: SearchTerm[]): Promise<SearchQuery[]> {
  const queries: SearchQuery[] = [];
  for (const { field, words, prefix } of terms) {
    const [parts] = await db.$queryRaw<Parts[]>`
      SELECT websearch_to_tsquery('lokario_french', ${words})::text AS "words",
        to_tsquery('lokario_french', ${prefix === "" ? "" : matchPrefix(prefix)})::text AS "stem",
        lower(unaccent(${prefix})) AS "raw"`;
    const tsquery = parts ? joinParts(parts) : "";
    if (tsquery !== "") queries.push({ field, tsquery });
  }
  return queries;
}

/**
 * The word being typed matches by its stem or as written: the stem of « logiqu » is not the beginning of that of
 * « logique », and « marie@ex » is not yet an address. A stop word at the end (« devis de la ») is noise, unless it is
 * all there is.
 */
function joinParts({ words, stem, raw }: Parts): string {
  if (stem === "" && words !== "") return words;
  if (raw === "") return words;
  const last = [stem === "" ? "" : `(${stem})`, matchPrefix(raw)].filter(Boolean).join(" | ");
  return words === "" ? last : `(${words}) & (${last})`;
}

/** A quoted string is plain words for PostgreSQL: no operator in it can act. */
function matchPrefix(word: string): string {
  return `'${word.replace(/['\\]/g, (character) => character + character)}':*`;
}
