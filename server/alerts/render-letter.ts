import { escapeHtml } from "@/server/escape-html";
import type { Letter } from "./letter";

/** A letter as plain text and as simple HTML. What it quotes (names, addresses) is escaped: it stays text. */
export function renderLetter(letter: Letter): { text: string; html: string } {
  return { text: renderText(letter), html: renderHtml(letter) };
}

function renderText({ greeting, paragraphs, rows, action, footer }: Letter): string {
  const table = rows.map(({ label, value }) => `- ${label} – ${value}`).join("\n");
  const link = ({ label, url }: Letter["action"]) => `${label}\n${url}`;
  const blocks = [greeting, ...paragraphs, table, link(action), `-- \n${footer.text}\n${link(footer.link)}`];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

const FONT = "font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:23px;color:#0F172A";
const BUTTON =
  "display:inline-block;padding:10px 18px;background:#F97316;color:#0F172A;border-radius:8px;font-weight:bold;text-decoration:none";
const CELL = "padding:6px 12px 6px 0;border-bottom:1px solid #DDE3EC;text-align:left";

function renderHtml({ subject, greeting, paragraphs, rows, action, footer }: Letter): string {
  const table = rows
    .map(
      ({ label, value }) =>
        `<tr><th style="${CELL}">${escapeHtml(label)}</th><td style="${CELL}">${escapeHtml(value)}</td></tr>`,
    )
    .join("");
  return [
    `<!doctype html><html><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>`,
    `<body style="margin:0;padding:24px;background:#F3F5F8;${FONT}">`,
    `<div style="max-width:560px;margin:0 auto;padding:24px;background:#FFFFFF;border:1px solid #DDE3EC;border-radius:12px">`,
    ...[greeting, ...paragraphs].map((text) => `<p style="margin:0 0 14px">${escapeHtml(text)}</p>`),
    table && `<table style="border-collapse:collapse;margin:0 0 14px;${FONT}">${table}</table>`,
    `<p style="margin:0 0 14px"><a href="${escapeHtml(action.url)}" style="${BUTTON}">${escapeHtml(action.label)}</a></p>`,
    `<p style="margin:24px 0 0;font-size:13px;line-height:19px;color:#475569">${escapeHtml(footer.text)} `,
    `<a href="${escapeHtml(footer.link.url)}" style="color:#B93C0A">${escapeHtml(footer.link.label)}</a></p>`,
    "</div></body></html>",
  ].join("\n");
}
