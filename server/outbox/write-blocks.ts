import { escapeHtml } from "@/server/escape-html";
import { trimEndOf } from "@/server/trim-end-of";

const QUOTE_STYLE = "margin:0 0 0 4px;padding:0 0 0 12px;border-left:2px solid #dde3ec;color:#475569";
/** Deeper quotations stay as they are written: nobody reads them, and no program should have to nest them. */
const MAX_DEPTH = 20;

/** Plain text as paragraphs; lines that begin with « > » are one level deeper, however many levels there are. */
export function writeBlocks(text: string, depth = 0): string {
  const blocks: { isQuoted: boolean; lines: string[] }[] = [];
  for (const line of text === "" ? [] : text.split("\n")) {
    const isQuoted = depth < MAX_DEPTH && line.startsWith(">");
    const last = blocks.at(-1);
    const own = isQuoted ? line.replace(/^> ?/, "") : line;
    if (last && last.isQuoted === isQuoted) last.lines.push(own);
    else blocks.push({ isQuoted, lines: [own] });
  }
  return blocks
    .map(({ isQuoted, lines }) =>
      isQuoted
        ? `<blockquote style="${QUOTE_STYLE}">${writeBlocks(lines.join("\n"), depth + 1)}</blockquote>`
        : writeParagraphs(lines.join("\n")),
    )
    .join("\n");
}

function writeParagraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/^\n+|\n+$/g, ""))
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => `<p style="margin:0 0 1em">${writeLines(paragraph.split("\n"))}</p>`)
    .join("\n");
}

export function writeLines(lines: string[]): string {
  return lines.map((line) => linkAddresses(line)).join("<br>\n");
}

export function escapeText(text: string): string {
  return escapeHtml(text).replace(/ {2}/g, " &nbsp;");
}

/** Neither a quote nor a bracket is part of an address: it can end neither the attribute nor the tag. */
function linkAddresses(line: string): string {
  const pieces = line.split(/\b(https?:\/\/[^\s<>"]+)/);
  return pieces.map((piece, index) => (index % 2 === 0 ? escapeText(piece) : linkAddress(piece))).join("");
}

/** What closes the sentence is not part of the address. */
function linkAddress(address: string): string {
  const link = trimEndOf(address, ".,;:!?)]&");
  return `<a href="${escapeText(link)}">${escapeText(link)}</a>${escapeText(address.slice(link.length))}`;
}
