import { db } from "@/server/db/client";
import { FIELD_MARKS } from "@/server/messages/searched-text";
import type { SearchField, SearchTerm } from "./parsed-search";

/** A term as a full-text query, in the text form of `tsquery`; empty when only stop words or punctuation remain of it. */
export interface TermQuery {
  /** Where the term says. */
  own: string;
  /** In the subject or in a name or address, whatever the term says. */
  head: string;
}

interface Row {
  phrase: string;
  stem: string;
  raw: string;
  shorter: string[];
}

/** What may follow a word that is still being typed: « rénovati » must find « rénovation », whose stem is shorter. */
const ENDINGS = ["n", "on", "ion", "t", "nt", "ent", "ment", "ement", "e", "que", "té", "ité", "eur", "euse", "er"];

/**
 * PostgreSQL itself turns words into lexemes, so that they meet those of the stored documents. Stop words are noise
 * (« devis de la »), unless they are all there is: then they are the beginnings of words.
 */
export async function writeTsqueries(terms: SearchTerm[]): Promise<TermQuery[]> {
  if (terms.length === 0) return [];
  const asked = terms.map(({ text, phrase }) => ({
    text,
    phrase,
    // Of « riviere-el » the last part is a beginning too.
    quoted: /^[\p{L}\p{N}\p{M}]+$/u.test(text) ? quote(text) : `${quote(text)}:*`,
  }));
  const rows = await db.$queryRaw<Row[]>`
    SELECT CASE WHEN "phrase" THEN phraseto_tsquery('lokario_french', "text")::text ELSE '' END AS "phrase",
      CASE WHEN "phrase" THEN '' ELSE to_tsquery('lokario_french', "quoted")::text END AS "stem",
      lower(unaccent("text")) AS "raw",
      ARRAY(
        SELECT DISTINCT "lexeme" FROM unnest(${ENDINGS}::text[]) AS "ending",
          unnest(ts_lexize('french_stem', lower(unaccent("text" || "ending")))) AS "lexeme"
        WHERE length("text") BETWEEN 5 AND 40 AND length("lexeme") BETWEEN 3 AND length("text") - 1
          AND starts_with(lower(unaccent("text")), "lexeme")
      ) AS "shorter"
    FROM json_to_recordset(${JSON.stringify(asked)}::json) AS "asked"("text" text, "phrase" boolean, "quoted" text)`;
  const isAllNoise = rows.every(({ phrase, stem }) => phrase === "" && stem === "");
  return rows.map((row, index) => {
    const { field = "any", phrase = false } = terms[index] ?? {};
    const query = phrase ? row.phrase : writeWord(row, isAllNoise);
    return { own: standIn(query, field), head: standInHead(query, field) };
  });
}

/** By its stem, or as written and going on from there. */
function writeWord({ stem, raw, shorter }: Row, isAllNoise: boolean): string {
  if (stem === "" && !isAllNoise) return "";
  const letters = raw.replace(/[^\p{L}\p{N}]/gu, "");
  const beginning = letters.length >= 2 || (isAllNoise && letters !== "") ? [`${quote(raw)}:*`] : [];
  const ways = [...(stem === "" ? [] : [stem]), ...beginning, ...shorter.map(quote)];
  return ways.map((way) => `(${way})`).join(" | ");
}

/** A quoted string is plain words for PostgreSQL: no operator in it can act. */
function quote(word: string): string {
  return `'${word.replace(/['\\]/g, (character) => character + character)}'`;
}

/** The words of a field stand in the documents twice: as they are, and behind the field's mark. */
function standIn(query: string, field: SearchField): string {
  return field === "any" ? query : query.replace(/'((?:[^']|'')*)'/g, `'${FIELD_MARKS[field]}$1'`);
}

function standInHead(query: string, field: SearchField): string {
  if (query === "") return "";
  const fields = field === "any" ? (["subject", "from", "to"] as const) : [field];
  return fields.map((one) => `(${standIn(query, one)})`).join(" | ");
}
