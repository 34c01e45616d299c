import { trimEndOf } from "@/server/trim-end-of";

export interface TextRun {
  text: string;
  /** Set for a link; only http, https and mailto ever come out. */
  href?: string;
}

// Bounded repetitions: mail is hostile, and an unbounded pattern over a long line costs quadratic time.
const LINK = /\bhttps?:\/\/[^\s<>"'«»\u200b]{1,2000}|\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gi;

/** Finds addresses in plain text and leaves everything else as text. */
export function linkText(text: string): TextRun[] {
  const runs: TextRun[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const found = trimPunctuation(match[0]);
    const href = linkTarget(found);
    if (href === undefined) continue;
    if (match.index > end) runs.push({ text: text.slice(end, match.index) });
    runs.push({ text: found, href });
    end = match.index + found.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}

function linkTarget(found: string): string | undefined {
  if (!/^https?:/i.test(found)) return `mailto:${found}`;
  return URL.canParse(found) ? new URL(found).href : undefined;
}

/** « (voir https://exemple.fr/a). » links to /a: what closes the sentence is not part of the address. */
function trimPunctuation(found: string): string {
  return trimEndOf(found, found.includes("(") ? ".,;:!?…" : ".,;:!?…)");
}
