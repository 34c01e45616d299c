import { lineOf, type MailType, OWN_TYPE, rowPadding, size, typeOf, verticalMargin, verticalPadding } from "./mail-box";
import { type MailNode, readMailNodes } from "./mail-nodes";

/** Of a letter, as a part of its height. */
const CHARACTER = 0.475;
/** Letters that a line stays short of its width, on average. */
const RAGGED = 4;
const INLINE = new Set(
  "a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup tt u var wbr".split(
    " ",
  ),
);

/**
 * Estimates how tall a mail will be at a width, in pixels. The frame that shows it has an opaque origin and runs no
 * script, so nobody can ask it; where the estimate is short, the frame scrolls (docs/decisions).
 */
export function measureMail(html: string, width: number, { foldQuotes = false } = {}): number {
  return Math.ceil(
    measureChildren(readMailNodes(html), {
      ...{ width: Math.max(width, 120), foldQuotes, type: OWN_TYPE, rowPadding: 0 },
    }),
  );
}

/** What is around a piece of mail that is measured. */
interface Place {
  width: number;
  foldQuotes: boolean;
  type: MailType;
  /** Around the cells of the table that it is in. */
  rowPadding: number;
}

/** Inline content flows into lines; blocks stack below one another. */
function measureChildren(node: MailNode, place: Place): number {
  const flow = { height: 0, run: 0 };
  flowInto(flow, node, place);
  closeLine(flow, place);
  return flow.height;
}

interface Flow {
  height: number;
  /** Pixels of inline content since the last break. */
  run: number;
}

function flowInto(flow: Flow, node: MailNode, place: Place) {
  for (const child of place.foldQuotes ? beforeQuote(node.children) : node.children) {
    if (typeof child === "string") flowText(flow, child, node.tag === "pre", place);
    else if (child.tag === "br") breakLine(flow, place);
    else if (isHidden(child)) continue;
    else if (child.tag === "img" && isBlocked(child)) flow.run += textWidth(attribute(child, "alt"), false, place);
    else if (child.tag === "img" && isNarrow(child, place.width)) flowImage(flow, child, place);
    else if (INLINE.has(child.tag) && !child.children.some(isBlock)) {
      flowInto(flow, child, { ...place, type: { ...place.type, font: typeOf(child, place.type).font } });
    } else {
      closeLine(flow, place);
      flow.height += measureBlock(child, place);
    }
  }
}

/** As `dress-mail.ts` folds them: quotes, and what follows one that has no end. */
function beforeQuote(children: MailNode["children"]): MailNode["children"] {
  const end = children.findIndex((child) => typeof child !== "string" && startsRest(child));
  return (end === -1 ? children : children.slice(0, end)).filter(
    (child) => typeof child === "string" || !child.attributes.includes("data-quote="),
  );
}

function startsRest(node: MailNode, depth = 0): boolean {
  if (node.attributes.includes('data-quote="rest"')) return true;
  const first = node.children.find((child) => typeof child !== "string");
  return depth < 2 && node.tag === "div" && first !== undefined && startsRest(first, depth + 1);
}

function flowText(flow: Flow, text: string, preformatted: boolean, place: Place) {
  // Blanks begin no line: programs indent their HTML.
  if (preformatted || flow.run > 0 || text.trim() !== "") flow.run += textWidth(text, preformatted, place);
}

function closeLine(flow: Flow, { width, type }: Place) {
  // A word that does not fit leaves the end of its line empty.
  const room = flow.run > width ? Math.max(width - RAGGED * CHARACTER * type.font, width / 2) : width;
  flow.height += Math.ceil(flow.run / room) * lineOf(type);
  flow.run = 0;
}

function breakLine(flow: Flow, place: Place) {
  if (flow.run === 0) flow.height += lineOf(place.type);
  closeLine(flow, place);
}

function flowImage(flow: Flow, image: MailNode, { type }: Place) {
  const line = lineOf(type);
  flow.run += size(image, "width") ?? line;
  // It stands on the line: below it there is room for the tails of letters.
  const over = (size(image, "height") ?? line) - line;
  if (over > 0) flow.height += over + line / 4;
}

function measureBlock(node: MailNode, around: Place): number {
  if (node.tag === "blockquote" && around.foldQuotes) return 0;
  if (node.tag === "img") return size(node, "height") ?? 160;
  const type = typeOf(node, around.type);
  if (node.tag === "tr") return measureRow(node, { ...around, type });
  const margin = verticalMargin(node, type) + verticalPadding(node, type);
  const inner =
    Math.min(around.width, size(node, "width") ?? around.width) - (/^(?:ul|ol|blockquote)$/.test(node.tag) ? 40 : 0);
  const cells = node.tag === "table" ? rowPadding(node) : around.rowPadding;
  const content = measureChildren(node, { ...around, width: Math.max(inner, 60), type, rowPadding: cells });
  return Math.max(margin + content, size(node, "height") ?? 0);
}

/** Cells stand side by side: a row is as tall as its tallest cell. */
function measureRow(row: MailNode, around: Place): number {
  const cells = row.children.filter((child) => typeof child !== "string");
  const share = around.width / Math.max(cells.length, 1);
  const heights = cells.map((cell) => {
    const width = Math.max(Math.min(size(cell, "width") ?? share, around.width), 60);
    const type = typeOf(cell, around.type);
    const content =
      measureChildren(cell, { ...around, width, type }) + (verticalPadding(cell, type) || around.rowPadding);
    return Math.max(content, size(cell, "height") ?? 0);
  });
  return heights.reduce((tallest, height) => Math.max(tallest, height), 0);
}

/** Words for the list of mail alone, mostly. */
function isHidden({ attributes }: MailNode): boolean {
  return /[\s;"']display\s*:\s*none/i.test(attributes);
}

function isBlock(child: MailNode | string): boolean {
  if (typeof child === "string" || child.tag === "br") return false;
  return !INLINE.has(child.tag) || child.children.some(isBlock);
}

/** A remote image is not loaded: only its words stand there. */
function isBlocked(image: MailNode): boolean {
  return !/\ssrc\s*=/.test(image.attributes);
}

function isNarrow(image: MailNode, width: number): boolean {
  const own = size(image, "width");
  return own !== undefined && own < width / 2;
}

function textWidth(text: string, preformatted: boolean, { type }: Place): number {
  const shown = preformatted ? text : text.replace(/\s+/g, " ");
  return (shown.trim() === "" ? Math.min(shown.length, 1) : shown.length) * CHARACTER * type.font;
}

function attribute(node: MailNode, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*"([^"]*)"`, "i").exec(node.attributes)?.[1] ?? "";
}
