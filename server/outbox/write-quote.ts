import type { DraftKind } from "@/server/db/generated/enums";
import { writeBlocks, writeLines } from "./write-blocks";
import { tidy } from "./write-text";

interface Quotation {
  kind: DraftKind;
  quote: string;
  quoteHeading: string;
}

/** No colour: what is quoted has its own. */
const QUOTE_STYLE = "margin:0 0 0 4px;padding:0 0 0 12px;border-left:2px solid #dde3ec";

/**
 * What is quoted as HTML: the original in its look, else the text. A reply wraps it in the names by which mail programs
 * know what to fold; what is forwarded is there to be read.
 */
export function writeQuote({ kind, quote, quoteHeading }: Quotation, original: { html: string } | null): string {
  if (quote.trim() === "") return "";
  const isForwarded = kind === "FORWARD";
  if (!original)
    return isForwarded ? writeBlocks(tidy(quote)) : `<div class="gmail_quote">${writeBlocks(tidy(quote))}</div>`;
  const heading = writeLines(tidy(quoteHeading).split("\n"));
  if (isForwarded) return `<div>${heading}</div><br>\n<div>${original.html}</div>`;
  return `<div class="gmail_quote"><div class="gmail_attr">${heading}</div>\n<blockquote class="gmail_quote" type="cite" style="${QUOTE_STYLE}">${original.html}</blockquote></div>`;
}
