import type { MailNode } from "./mail-nodes";

/** How letters are set, in pixels: what a block inherits from those around it. */
export interface MailType {
  font: number;
  /** From one line to the next, as a multiple of the font, or in pixels where the mail says so. */
  leading: number | { pixels: number };
}

/** As `dress-mail.ts` sets a mail that says nothing. */
export const OWN_TYPE: MailType = { font: 16, leading: 1.5 };

const MARGINS: Record<string, number> = {
  p: 16,
  h1: 43,
  h2: 40,
  h3: 37,
  ul: 16,
  ol: 16,
  blockquote: 16,
  pre: 16,
  hr: 18,
};

/** Headings are larger than what is around them, as browsers set them. */
const HEADINGS: Record<string, number> = { h1: 2, h2: 1.5, h3: 1.17 };

/** The type inside an element, given that around it. */
export function typeOf({ tag, attributes }: MailNode, outside: MailType): MailType {
  const around = { ...outside, font: outside.font * (HEADINGS[tag] ?? 1) };
  if (!attributes.includes("style=")) return around;
  // « font: bold 14px/20px Arial » says both.
  const [, size = "", line = ""] =
    /(\d{1,3}px)(?:\s*\/\s*([\d.]{1,5}\w{0,2}))?/.exec(styleOf(attributes, "font")) ?? [];
  const font = readLength(styleOf(attributes, "font-size") || size, around.font) || around.font;
  return { font, leading: readLeading(styleOf(attributes, "line-height") || line, around) };
}

/** Pixels from one line to the next. */
export function lineOf({ font, leading }: MailType): number {
  return typeof leading === "number" ? leading * font : leading.pixels;
}

/** Pixels of margin that a block keeps to the next: the larger of both sides, as margins fall together. */
export function verticalMargin(node: MailNode, { font }: MailType): number {
  const sides = readSides(node.attributes, "margin", font);
  if (sides === null) return MARGINS[node.tag] ?? 0;
  return Math.max(...sides);
}

/** Pixels of padding above and below together. */
export function verticalPadding({ attributes }: MailNode, { font }: MailType = OWN_TYPE): number {
  const [top, bottom] = readSides(attributes, "padding", font) ?? [0, 0];
  return top + bottom;
}

/** Pixels above and below each row of a table together, as its attributes say: « cellpadding », « cellspacing », « border ». */
export function rowPadding({ attributes }: MailNode): number {
  const [padding = 1, spacing = 2, border = 0] = ["cellpadding", "cellspacing", "border"].map((name) => {
    const value = new RegExp(`\\s${name}\\s*=\\s*["']?(\\d{1,2})`, "i").exec(attributes)?.[1];
    return value === undefined ? undefined : Number(value);
  });
  return 2 * padding + spacing + (border > 0 ? 2 : 0);
}

/** A width or height in pixels from the attribute or the style; percentages say nothing here. */
export function size(node: MailNode, side: "width" | "height"): number | undefined {
  const found =
    new RegExp(`(?:^|[\\s;"'])${side}\\s*:\\s*(\\d{1,4})px`, "i").exec(node.attributes) ??
    new RegExp(`\\s${side}\\s*=\\s*["']?(\\d{1,4})(?:px)?["'\\s]`, "i").exec(`${node.attributes} `);
  return found ? Number(found[1]) : undefined;
}

/** The last value wins, as in a browser. */
function styleOf(attributes: string, property: string): string {
  const values = [...attributes.matchAll(new RegExp(`[\\s;"']${property}\\s*:\\s*([^;"]{1,60})`, "gi"))];
  return values.at(-1)?.[1] ?? "";
}

/** Top and bottom, as one to four values or a property each say them; null when nothing does. */
function readSides(attributes: string, property: string, font: number): [number, number] | null {
  if (!attributes.includes(property)) return null;
  const [first, , third = first] = styleOf(attributes, property).trim().split(/\s+/);
  const top = styleOf(attributes, `${property}-top`) || first;
  const bottom = styleOf(attributes, `${property}-bottom`) || third;
  if (!top && !bottom) return null;
  return [readLength(top ?? "", font), readLength(bottom ?? "", font)];
}

const UNITS: Record<string, number> = { px: 1, pt: 4 / 3, cm: 37.8, mm: 3.78, in: 96 };

function readLength(value: string, font: number): number {
  const [, number = "0", unit = ""] = /^(\d{0,4}(?:\.\d{1,4})?)(px|pt|cm|mm|in|em|rem)?/i.exec(value.trim()) ?? [];
  const factor = /em/i.test(unit) ? font : (UNITS[unit.toLowerCase()] ?? 0);
  return Number(number) * factor || 0;
}

function readLeading(written: string, { font, leading }: MailType): MailType["leading"] {
  const value = written.replace("!important", "").trim();
  if (/^\d{2,3}%$/.test(value)) return Number.parseInt(value, 10) / 100;
  if (/^\d{1,2}(?:\.\d{1,4})?$/.test(value)) return Number(value) || leading;
  const pixels = readLength(value, font);
  return pixels > 0 ? { pixels } : leading;
}
