import { escapeHtml } from "@/server/escape-html";
import type { MailAddress, PrintedConversation, PrintedMessage } from "@/server/inbox/views";
import type { PrintWords } from "./print-words";

interface PrintOptions {
  /** Of the script that opens the printing dialog. */
  nonce: string;
  words: PrintWords;
}

const STYLE = `
body{margin:0 auto;max-width:48rem;padding:1.5rem;font:15px/1.5 system-ui,sans-serif;color:#0f172a;background:#fff;overflow-wrap:anywhere}
h1{font-size:1.4rem;margin:0 0 1rem}h2{font-size:1rem;margin:0}
article{border-top:1px solid #74839a;padding:1rem 0}
dl{display:grid;grid-template-columns:auto 1fr;gap:0 .75rem;margin:.25rem 0 1rem;font-size:13px;color:#475569}dd{margin:0}
.text{white-space:pre-wrap}.files{font-size:13px;color:#475569}img{max-width:100%;height:auto}img:not([src]){display:none}
table{max-width:100%}pre{white-space:pre-wrap}blockquote{margin:.5rem 0;padding-left:.75rem;border-left:3px solid #74839a}
button{font:inherit;padding:.4rem .9rem;margin-bottom:1rem}@media print{button{display:none}body{padding:0;max-width:none}}`;

/**
 * A whole page without navigation: subject, and every message with its headers, its body and the names of its files. It
 * comes in pieces, as two hundred mails full of pictures would not fit into one string.
 */
export async function* writePrintDocument(
  conversation: PrintedConversation,
  { nonce, words }: PrintOptions,
): AsyncGenerator<string> {
  const subject = escapeHtml(conversation.subject.trim() || words.noSubject);
  const omitted = conversation.omitted > 0 ? `<p>${escapeHtml(words.omitted(conversation.omitted))}</p>` : "";
  yield `<!doctype html><html lang="${words.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${subject} – Lokario</title><style>${STYLE}</style></head><body><button type="button" id="print">${escapeHtml(words.print)}</button><main><h1>${subject}</h1>${omitted}`;
  for await (const message of conversation.messages) yield writeMessage(message, words);
  yield `</main><script nonce="${nonce}">document.getElementById("print").onclick=()=>print();onload=()=>print()</script></body></html>`;
}

function writeMessage(message: PrintedMessage, words: PrintWords): string {
  const lines: [string, string][] = [
    [words.from, writeAddresses([message.from])],
    [words.to, writeAddresses(message.to)],
    [words.cc, writeAddresses(message.cc)],
    [words.sentOn, words.date(message.sentAt)],
  ];
  const header = lines
    .filter(([, value]) => value !== "")
    .map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`)
    .join("");
  const body = message.html ?? `<div class="text">${escapeHtml(message.text)}</div>`;
  const files = message.attachments.filter(({ inline }) => !inline).map(({ filename }) => filename);
  const list = files.length > 0 ? `<p class="files">${escapeHtml(`${words.attachments} ${files.join(", ")}`)}</p>` : "";
  const name = escapeHtml(message.from.name || message.from.address);
  return `<article><h2>${name}</h2><dl>${header}</dl><div>${body}</div>${list}</article>`;
}

function writeAddresses(list: MailAddress[]): string {
  return list.map(({ name, address }) => (name && name !== address ? `${name} <${address}>` : address)).join(", ");
}
