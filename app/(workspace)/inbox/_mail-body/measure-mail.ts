import { type MailNode, readMailNodes } from "./mail-nodes";

const LINE = 24;
const CHARACTER = 7.6;
const MARGINS: Record<string, number> = {
  p: 16,
  h1: 40,
  h2: 36,
  h3: 32,
  ul: 16,
  ol: 16,
  blockquote: 16,
  pre: 16,
  hr: 18,
};
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
  return Math.ceil(measureChildren(readMailNodes(html), Math.max(width, 120), foldQuotes));
}

/** Inline content flows into lines; blocks stack below one another. */
function measureChildren(node: MailNode, width: number, foldQuotes: boolean): number {
  const flow = { height: 0, run: 0 };
  flowInto(flow, node, width, foldQuotes);
  closeLine(flow, width);
  return flow.height;
}

interface Flow {
  height: number;
  /** Pixels of inline content since the last break. */
  run: number;
}

function flowInto(flow: Flow, node: MailNode, width: number, foldQuotes: boolean) {
  for (const child of foldQuotes ? beforeQuote(node.children) : node.children) {
    if (typeof child === "string") flow.run += textWidth(child, node.tag === "pre");
    else if (child.tag === "br") breakLine(flow, width);
    else if (child.tag === "img" && isBlocked(child)) flow.run += textWidth(attribute(child, "alt"), false);
    else if (child.tag === "img" && isNarrow(child, width)) flowImage(flow, child);
    else if (INLINE.has(child.tag) && !child.children.some(isBlock)) flowInto(flow, child, width, foldQuotes);
    else {
      closeLine(flow, width);
      flow.height += measureBlock(child, width, foldQuotes);
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

function closeLine(flow: Flow, width: number) {
  flow.height += Math.ceil(flow.run / width) * LINE;
  flow.run = 0;
}

function breakLine(flow: Flow, width: number) {
  if (flow.run === 0) flow.height += LINE;
  closeLine(flow, width);
}

function flowImage(flow: Flow, image: MailNode) {
  flow.run += size(image, "width") ?? LINE;
  flow.height += Math.max(0, (size(image, "height") ?? LINE) - LINE);
}

function measureBlock(node: MailNode, width: number, foldQuotes: boolean): number {
  if (node.tag === "blockquote" && foldQuotes) return 0;
  if (node.tag === "img") return size(node, "height") ?? 160;
  const margin = (MARGINS[node.tag] ?? 0) + verticalPadding(node);
  if (node.tag === "tr") return measureRow(node, width, foldQuotes);
  const inner = Math.min(width, size(node, "width") ?? width) - (/^(?:ul|ol|blockquote)$/.test(node.tag) ? 40 : 0);
  return Math.max(margin + measureChildren(node, Math.max(inner, 60), foldQuotes), size(node, "height") ?? 0);
}

/** Cells stand side by side: a row is as tall as its tallest cell. */
function measureRow(row: MailNode, width: number, foldQuotes: boolean): number {
  const cells = row.children.filter((child) => typeof child !== "string");
  const share = width / Math.max(cells.length, 1);
  const heights = cells.map((cell) => {
    const wide = Math.max(Math.min(size(cell, "width") ?? share, width), 60);
    return Math.max(
      measureChildren(cell, wide, foldQuotes) + Math.max(verticalPadding(cell), 4),
      size(cell, "height") ?? 0,
    );
  });
  return heights.reduce((tallest, height) => Math.max(tallest, height), 0);
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

function textWidth(text: string, preformatted: boolean): number {
  const shown = preformatted ? text : text.replace(/\s+/g, " ");
  return (shown.trim() === "" ? Math.min(shown.length, 1) : shown.length) * CHARACTER;
}

/** Pixels of padding above and below, as a style of one to four values says it. */
function verticalPadding(node: MailNode): number {
  const values = /padding\s*:\s*((?:\d{1,3}(?:px|%)?\s*){1,4})/i.exec(node.attributes)?.[1]?.trim().split(/\s+/) ?? [];
  const [top = "0", , bottom = top] = values;
  return Number.parseInt(top, 10) + Number.parseInt(bottom, 10);
}

function attribute(node: MailNode, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*"([^"]*)"`, "i").exec(node.attributes)?.[1] ?? "";
}

/** A width or height in pixels from the attribute or the style; percentages say nothing here. */
function size(node: MailNode, side: "width" | "height"): number | undefined {
  const found =
    new RegExp(`(?:^|[\\s;"'])${side}\\s*:\\s*(\\d{1,4})px`, "i").exec(node.attributes) ??
    new RegExp(`\\s${side}\\s*=\\s*["']?(\\d{1,4})(?:px)?["'\\s]`, "i").exec(`${node.attributes} `);
  return found ? Number(found[1]) : undefined;
}
