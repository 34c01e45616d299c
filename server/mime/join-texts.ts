import { decodeText } from "./decode-text";
import type { BodySource } from "./mail-source";
import { textToHtml } from "./text-to-html";

export interface Texts {
  text: string;
  html: string | null;
}

/**
 * All of a mail's text, in its order. A plain part that stands beside HTML parts, not instead of them, becomes part
 * of the HTML too: otherwise whoever reads the HTML would miss it.
 */
export function joinTexts(body: BodySource | null): Texts {
  const found: Found[] = [];
  if (body) collect(body, false, found);
  const plain = found.filter(({ type }) => type === "text/plain");
  const html = found.filter(({ type }) => type === "text/html");
  const shown = found.filter(({ type, alternative }) => type === "text/html" || !alternative);
  return {
    text: plain.map(({ text }) => text).join("\n"),
    html:
      html.length === 0
        ? null
        : shown.map(({ type, text }) => (type === "text/html" ? text : textToHtml(text))).join("<br/>\n"),
  };
}

interface Found {
  type: "text/plain" | "text/html";
  text: string;
  /** Stands in a multipart/alternative. */
  alternative: boolean;
}

function collect(body: BodySource, alternative: boolean, found: Found[]): void {
  if ("multipart" in body) {
    for (const child of body.children) collect(child, alternative || body.multipart === "alternative", found);
    return;
  }
  const text = decodeText(body);
  if (text !== "") found.push({ type: body.type, text, alternative });
}
