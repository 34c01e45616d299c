const MAX_LENGTH = 200;
/** What is looked at; a preview is never further down. */
const MAX_SCANNED = 5_000;

const QUOTED = /^\s*[>|]/;
// The line that introduces a quotation, in the languages of our owners' mail.
const ATTRIBUTION = /^(le|on|am|el|il) .{5,200}(a écrit|wrote|schrieb|escribió|ha scritto)\s?:?$/i;
const SEPARATOR =
  /^\s*(-{2,}\s*(original message|message d'origine|message transféré|forwarded message).*|_{10,})\s*$/i;
const RULE = /^[\s\-_=*~#.]+$/;

/** The first words that the sender wrote: one line, ≤ 200 characters, without what is quoted. */
export function makeSnippet(text: string): string {
  const lines = text.slice(0, MAX_SCANNED).split(/\r?\n/);
  const words = lines.filter((line) => !RULE.test(line));
  const own = words.filter((line) => !QUOTED.test(line) && !isAttribution(line));
  const snippet = joinWords(own);
  // A reply that is nothing but a quotation still says what it is about.
  return snippet === "" ? joinWords(words.map((line) => line.replace(/^[\s>|]+/, ""))) : snippet;
}

function isAttribution(line: string): boolean {
  return ATTRIBUTION.test(line.slice(0, 300).trim()) || SEPARATOR.test(line.slice(0, 300));
}

function joinWords(lines: string[]): string {
  const joined = lines.join(" ");
  // Nearly always the beginning is enough, and white space is costly to look for.
  const start = collapse(joined.slice(0, 3 * MAX_LENGTH));
  return cut(start.length > MAX_LENGTH ? start : collapse(joined));
}

function collapse(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function cut(text: string): string {
  return text
    .slice(0, MAX_LENGTH)
    .toWellFormed()
    .replace(/\uFFFD$/, "")
    .trimEnd();
}
