import { escapeHtml } from "@/server/escape-html";

/** Plain text as HTML that reads the same: paragraphs and line breaks. */
export function textToHtml(text: string): string {
  const paragraphs = escapeHtml(text)
    .trim()
    .split(/\n{2,}/);
  return paragraphs.map((paragraph) => `<p>${paragraph.replaceAll("\n", "<br/>")}</p>`).join("");
}
