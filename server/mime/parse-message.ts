import { decodeCharset } from "./decode-charset";
import { findField, type HeaderField, splitMessage } from "./header-fields";
import { htmlToText } from "./html-to-text";
import { joinTexts, type Texts } from "./join-texts";
import { type MailSource, measureSource } from "./mail-source";
import { makeSnippet } from "./make-snippet";
import type { ParsedMessage, ParseOutcome } from "./parsed-message";
import { readAddresses } from "./read-addresses";
import { readDate } from "./read-date";
import { readMessageId, readReferences } from "./read-message-ids";
import { readNature } from "./read-nature";
import { readSubject } from "./read-subject";
import { readWholeMail } from "./read-whole-mail";
import { slimHeader } from "./slim-header";

const MAX_SUBJECT = 1_000;
const MAX_TEXT = 5 * 1024 * 1024;

/** Reads one message. Never throws: a message that cannot be read is an outcome too. */
export async function parseMessage(source: MailSource): Promise<ParseOutcome> {
  const { fields, body } = splitMessage(Buffer.isBuffer(source) ? source : source.header);
  const header = slimHeader(fields);
  if (!header) return refuseMessage("message.too_large", fields);
  try {
    const texts = await readTexts(source, header, body);
    return { ok: true, message: describe(fields, header, texts) };
  } catch (error) {
    return refuseMessage(isTooLarge(error) ? "message.too_large" : "message.unreadable", fields);
  }
}

/** A server that saw no body has all of the mail in what it calls the header. */
async function readTexts(source: MailSource, header: HeaderField[], body: Buffer): Promise<Texts> {
  const hasParts = !Buffer.isBuffer(source) && measureSource(source) > source.header.length;
  if (!Buffer.isBuffer(source) && (hasParts || body.length === 0)) return joinTexts(source.body);
  const texts = await readWholeMail(header, body);
  if (texts.text !== "" || texts.html !== null || !isMultipart(header)) return texts;
  // Its boundary never comes, or none is named: better its parts as they are than nothing.
  return { text: decodeCharset(body.subarray(0, MAX_TEXT), "").replace(/\r\n?/g, "\n"), html: null };
}

function isMultipart(header: HeaderField[]): boolean {
  return /^multipart\//i.test(findField(header, "content-type"));
}

/** The outcome of a message that was not read, with what its header says for the list of failures. */
export function refuseMessage(code: "message.unreadable" | "message.too_large", fields: HeaderField[]): ParseOutcome {
  const [from, subject] = ["from", "subject"].map((name) => findField(fields, name).slice(0, MAX_SUBJECT));
  return { ok: false, code, from: from ?? "", subject: subject ?? "" };
}

function describe(fields: HeaderField[], header: HeaderField[], texts: Texts): ParsedMessage {
  const { text } = texts;
  const html = texts.html === null || isBlank(texts.html) ? null : texts.html;
  const plain = choosePlainText(text, html);
  const [from, sender] = ["from", "sender"].map((name) => readAddresses(header, name)[0]);
  return {
    nature: readNature(fields),
    messageId: readMessageId(findField(fields, "message-id")),
    inReplyTo: readMessageId(findField(fields, "in-reply-to")),
    references: readReferences(findField(fields, "references")),
    subject: readSubject(findField(header, "subject")),
    from: from ?? sender ?? { name: "", address: "" },
    to: readAddresses(header, "to"),
    cc: readAddresses(header, "cc"),
    replyTo: readAddresses(header, "reply-to"),
    date: readDate(findField(fields, "date")),
    text: plain,
    html: html === null ? null : html.slice(0, MAX_TEXT),
    snippet: makeSnippet(plain),
  };
}

/** More than a page that says nothing needs: looking through longer ones costs more than they are met. */
const MAX_BLANK = 5_000;

/** HTML that shows nothing, as some programs put beside their text or an attachment. */
function isBlank(html: string): boolean {
  return html.length <= MAX_BLANK && !/<(?:img|hr)\b/i.test(html) && htmlToText(html) === "";
}

/**
 * The plain part, unless the HTML says much more: then the plain part is a stub (« voir la version en ligne ») or one
 * of several parts, and searching it alone would miss the mail.
 */
function choosePlainText(text: string, html: string | null): string {
  const plain = text.slice(0, MAX_TEXT).trimEnd();
  const muchMore = 2 * plain.length + 200;
  // HTML is longer than what it shows.
  if (html === null || (plain !== "" && html.length < muchMore)) return plain;
  const shown = htmlToText(html.slice(0, MAX_TEXT));
  if (plain === "" || shown.length < muchMore) return plain === "" ? shown : plain;
  return `${plain}\n\n${shown}`.slice(0, MAX_TEXT);
}

/** mailsplit's word for more than 1,000 parts, or more than 1 MB of header in one of them. */
function isTooLarge(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EMAXLEN";
}
