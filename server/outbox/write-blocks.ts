import { escapeHtml } from "@/server/escape-html";

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
  return lines.map((line) => linkAddresses(escapeText(line))).join("<br>\n");
}

export function escapeText(text: string): string {
  return escapeHtml(text).replace(/ {2}/g, " &nbsp;");
}

/** After escaping, an address holds no quote and no bracket: it can end neither the attribute nor the tag. */
function linkAddresses(escaped: string): string {
  return escaped.replace(/\bhttps?:\/\/(?:[^\s<>"&]|&amp;)+/g, (address) => {
    const [, link = address, rest = ""] = /^(.*?)((?:[.,;:!?)\]]|&amp;)*)$/.exec(address) ?? [];
    return `<a href="${link}">${link}</a>${rest}`;
  });
}
