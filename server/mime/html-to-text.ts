import { decodeHTML } from "entities";

/** What a reader would see of HTML, for search and previews. One pass, whatever the nesting; never for display. */
export function htmlToText(html: string): string {
  const pieces: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open === -1) break;
    pieces.push(html.slice(at, open));
    const tag = readTag(html, open);
    if (tag.breaks) pieces.push("\n");
    if (tag.spaces) pieces.push(" ");
    at = tag.end;
  }
  pieces.push(html.slice(at));
  return tidy(decodeHTML(pieces.join("")));
}

interface Tag {
  end: number;
  breaks?: boolean;
  spaces?: boolean;
}

const BLOCKS =
  /^(address|article|aside|blockquote|br|center|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tr|ul)$/;
const HIDDEN = /^(script|style|title|template|noscript|svg|math|textarea|select)$/;

function readTag(html: string, open: number): Tag {
  if (html.startsWith("<!--", open)) return { end: after(html, "-->", open + 4) };
  const match = /^<(\/?)([a-z][a-z0-9]*)|^<[!?]/i.exec(html.slice(open, open + 32));
  // A lone « < » is text, but not worth showing in a preview.
  if (!match) return { end: open + 1 };
  const name = (match[2] ?? "").toLowerCase();
  const end = after(html, ">", open);
  if (HIDDEN.test(name) && match[1] === "") return { end: skipHidden(html, name, end) };
  return { end, breaks: BLOCKS.test(name), spaces: name === "td" || name === "th" };
}

/** Behind the end tag; an element that never ends hides the rest, as it does in a browser. */
function skipHidden(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[\\s/>]`, "gi");
  close.lastIndex = from;
  const found = close.exec(html);
  return found ? after(html, ">", found.index) : html.length;
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

function tidy(text: string): string {
  return (
    text
      // Zero-width characters and soft hyphens pad the previews of newsletters.
      .replace(/\u00ad|\u034f|[\u200b-\u200f\u2060\ufeff]/g, "")
      .replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim()
  );
}
