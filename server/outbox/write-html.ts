import { escapeHtml } from "@/server/escape-html";
import { pictureMark } from "./picture-mark";
import { tidy, type Writing } from "./write-text";

interface Picture {
  filename: string;
  contentId: string;
}

const QUOTE_STYLE = "margin:0 0 0 4px;padding:0 0 0 12px;border-left:2px solid #dde3ec;color:#475569";

/**
 * The HTML of a mail from its plain text: paragraphs, line breaks, links, quotations, and pictures where their marks
 * stand. Everything typed is escaped; the look is left to the reader's program.
 */
export function writeHtml({ text, signature, quote }: Writing, pictures: Picture[]): string {
  const blocks = [
    writeBlocks(tidy(text)),
    signature.trim() && `<div style="color:#475569">-- <br>${writeLines(tidy(signature).split("\n"))}</div>`,
    writeBlocks(tidy(quote)),
  ];
  const html = blocks.filter((block) => block !== "").join("\n");
  return `<!DOCTYPE html><html><body>${placePictures(html, pictures)}</body></html>`;
}

/** Lines that begin with « > » are one level deeper, however many levels there are. */
function writeBlocks(text: string, depth = 0): string {
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

/** Deeper quotations stay as they are written: nobody reads them, and no program should have to nest them. */
const MAX_DEPTH = 20;

function writeParagraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/^\n+|\n+$/g, ""))
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => `<p style="margin:0 0 1em">${writeLines(paragraph.split("\n"))}</p>`)
    .join("\n");
}

function writeLines(lines: string[]): string {
  return lines.map((line) => linkAddresses(escapeText(line))).join("<br>\n");
}

function escapeText(text: string): string {
  return escapeHtml(text).replace(/ {2}/g, " &nbsp;");
}

/** After escaping, an address holds no quote and no bracket: it can end neither the attribute nor the tag. */
function linkAddresses(escaped: string): string {
  return escaped.replace(/\bhttps?:\/\/(?:[^\s<>"&]|&amp;)+/g, (address) => {
    const [, link = address, rest = ""] = /^(.*?)((?:[.,;:!?)\]]|&amp;)*)$/.exec(address) ?? [];
    return `<a href="${link}">${link}</a>${rest}`;
  });
}

function placePictures(html: string, pictures: Picture[]): string {
  return pictures.reduce(
    (placed, { filename, contentId }) =>
      placed.replaceAll(
        escapeText(pictureMark(filename)),
        `<img src="cid:${contentId}" alt="${escapeText(filename)}" style="max-width:100%;height:auto">`,
      ),
    html,
  );
}
