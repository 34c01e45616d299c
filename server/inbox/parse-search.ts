/** Where a word must stand; `any` is the whole mail. */
export type SearchField = "any" | "from" | "to" | "subject";

/** One condition of a search. All conditions of a search must hold for the same message. */
export interface SearchTerm {
  field: SearchField;
  /** Complete words, in the syntax of `websearch_to_tsquery`. */
  words: string;
  /** The word that is perhaps still being typed: matched by its beginning. */
  prefix: string;
}

const OPERATORS: Record<string, SearchField> = {
  de: "from",
  from: "from",
  à: "to",
  a: "to",
  to: "to",
  objet: "subject",
  subject: "subject",
};

const OPERATOR = /(^|\s)(de|from|à|a|to|objet|subject):\s*("[^"]*"?|\S+)/giu;

/** Splits what a person typed into conditions: free words, and `de:`, `à:`, `objet:` with a word or a "quoted phrase". */
export function parseSearch(typed: string): SearchTerm[] {
  // PostgreSQL refuses NUL, and no word holds the other control characters.
  const text = typed
    .normalize("NFC")
    .replace(/\p{Cc}/gu, " ")
    .toWellFormed();
  const terms: SearchTerm[] = [];
  const free = text.replace(OPERATOR, (_match, before: string, operator: string, value: string) => {
    const field = OPERATORS[operator.toLowerCase()] ?? "any";
    terms.push(toTerm(field, value));
    return `${before} `;
  });
  return [toTerm("any", free), ...terms].filter(({ words, prefix }) => words !== "" || prefix !== "");
}

function toTerm(field: SearchField, value: string): SearchTerm {
  const text = value.trim();
  const last = /(^|\s)(\S+)$/u.exec(text)?.[2] ?? "";
  const head = text.slice(0, text.length - last.length).trim();
  // Inside quotes, after « or », or with a minus, the last word means more than itself: websearch understands it whole.
  const insideQuotes =
    (text.match(/"/g)?.length ?? 0) > 0 && (/"$/.test(last) || (head.match(/"/g)?.length ?? 0) % 2 === 1);
  if (insideQuotes || last.startsWith("-") || last.startsWith('"') || /(^|\s)or$/i.test(head) || /^or$/i.test(last)) {
    return { field, words: text, prefix: "" };
  }
  return { field, words: head, prefix: last };
}
