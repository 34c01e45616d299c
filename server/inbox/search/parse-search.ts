import { findOperator, foldText, guessOperator, type Operator } from "./operators";
import type { ParsedSearch, SearchField, SearchTerm } from "./parsed-search";
import { type SearchToken, tokenizeSearch } from "./tokenize-search";

const FIELDS: Partial<Record<Operator, SearchField>> = { from: "from", to: "to", subject: "subject" };

/** What comes before a colon in ordinary writing: addresses of pages, and the beginnings of subjects. */
const PLAIN = /^(https?|ftp|mailto|tel|re|tr|fw|fwd|aw)$/i;

/**
 * Reads what a person typed: words, "phrases", `de:marie`, `avant:2024`, any of them excluded with a minus. Never fails:
 * what makes no sense is left out, and said in `notices`.
 */
export function parseSearch(typed: string): ParsedSearch {
  const search: ParsedSearch = { groups: [], excluded: [], conditions: [], notices: [] };
  let isAlternative = false;
  for (const token of tokenizeSearch(cleanTyped(typed))) {
    if (isOr(token) && search.groups.length > 0) {
      isAlternative = true;
      continue;
    }
    const terms = readToken(search, token);
    if (token.negated) search.excluded.push(...terms);
    else if (isAlternative) search.groups.at(-1)?.push(...terms);
    else search.groups.push(...terms.map((term) => [term]));
    isAlternative = false;
  }
  return search;
}

/** PostgreSQL refuses NUL and half characters, and no word holds the other control characters. */
function cleanTyped(typed: string): string {
  return typed
    .normalize("NFC")
    .replace(/\p{Cc}/gu, " ")
    .toWellFormed();
}

/** « or » in any case, but « OU » in capitals only: « ou » is a word of most French sentences. */
function isOr({ name, negated, quoted, value }: SearchToken): boolean {
  return name === null && !negated && !quoted && (/^or$/i.test(value) || value === "OU");
}

/** The terms of a token; its conditions and notices go into the search. */
function readToken(search: ParsedSearch, token: SearchToken): SearchTerm[] {
  const { name, value, written, negated } = token;
  if (name === null) return toTerms("any", token);
  const found = findOperator(name);
  if (found === undefined) return readUnknown(search, token);
  if ("values" in found) {
    const operator = found.values[foldText(value)] as SearchedFlag | undefined;
    if (operator) search.conditions.push({ operator, value: "", negated, written });
    else {
      const [meant = null] = Object.values(found.values);
      search.notices.push({ code: value === "" ? "missing_value" : "unknown_flag", written, operator: meant });
    }
    return [];
  }
  const { operator } = found;
  const field = FIELDS[operator];
  if (value === "") search.notices.push({ code: "missing_value", written, operator });
  else if (field) return toTerms(field, token);
  else search.conditions.push({ operator: operator as SearchedFlag, value, negated, written });
  return [];
}

type SearchedFlag = ParsedSearch["conditions"][number]["operator"];

/** Searched for as it stands: « code:12 » may well be in a mail. */
function readUnknown(search: ParsedSearch, token: SearchToken): SearchTerm[] {
  const { name, spaced, value, written } = token;
  if (name !== null && !spaced && value !== "" && !PLAIN.test(name)) {
    search.notices.push({ code: "unknown_operator", written, operator: guessOperator(name) });
  }
  if (token.quoted || spaced) {
    return [...toTerms("any", { quoted: false, value: name ?? "" }), ...toTerms("any", token)];
  }
  return toTerms("any", { quoted: false, value: written.replace(/^-/, "") });
}

function toTerms(field: SearchField, { value, quoted }: Pick<SearchToken, "value" | "quoted">): SearchTerm[] {
  return value === "" ? [] : [{ field, text: value, phrase: quoted }];
}
