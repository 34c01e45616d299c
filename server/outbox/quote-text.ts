import type { DraftKind } from "@/server/db/generated/enums";
import { MAX_QUOTE } from "./schema";

/** What is quoted of a message, as text: forwarded as it is, answered with each line after « > »; below its heading. */
export function quoteText(kind: DraftKind, heading: string, text: string): string {
  const quote = kind === "FORWARD" ? `${heading}\n\n${text.trimEnd()}` : [heading, ...markLines(text)].join("\n");
  return quote.slice(0, MAX_QUOTE);
}

function markLines(text: string): string[] {
  const lines = text.trimEnd().split("\n");
  return lines.map((line) => (line.startsWith(">") ? `>${line}` : `> ${line}`.trimEnd()));
}
