import { type AttachmentStream, type Headers, MailParser, type MessageText } from "mailparser";
import { findField, type HeaderField, splitMessage } from "./header-fields";
import { htmlToText } from "./html-to-text";
import { makeSnippet } from "./make-snippet";
import type { ParsedMessage, ParseOutcome } from "./parsed-message";
import { readAddresses } from "./read-addresses";
import { readDate } from "./read-date";
import { readMessageId, readReferences } from "./read-message-ids";
import { slimHeader } from "./slim-header";

const MAX_SUBJECT = 1_000;
const MAX_TEXT = 5 * 1024 * 1024;

/** Reads one message. Never throws: a message that cannot be read is an outcome too. */
export async function parseMessage(source: Buffer): Promise<ParseOutcome> {
  const { fields, body } = splitMessage(source);
  const header = slimHeader(fields);
  if (!header) return refuseMessage("message.too_large", fields);
  try {
    const whole = /^(text\/|multipart\/alternative|$)/i.test(findField(fields, "content-type"));
    const content = await readContent(Buffer.concat([header, body]), whole);
    return { ok: true, message: describe(fields, content) };
  } catch (error) {
    return refuseMessage(isTooLarge(error) ? "message.too_large" : "message.unreadable", fields);
  }
}

/** The outcome of a message that was not read, with what its header says for the list of failures. */
export function refuseMessage(code: "message.unreadable" | "message.too_large", fields: HeaderField[]): ParseOutcome {
  const [from, subject] = ["from", "subject"].map((name) => findField(fields, name).slice(0, MAX_SUBJECT));
  return { ok: false, code, from: from ?? "", subject: subject ?? "" };
}

interface Content {
  headers: Headers;
  text: string;
  html: string | null;
}

// Links and inline images are the screen's business; here they cost more than all the rest of a mail.
const OPTIONS = { skipHtmlToText: true, skipTextLinks: true, skipImageLinks: true, checksumAlgo: false } as const;

/** Plain parts that stand beside HTML parts, not instead of them, have to become part of the HTML. */
function readContent(source: Buffer, skipTextToHtml: boolean): Promise<Content> {
  return new Promise((resolve, reject) => {
    const parser = new MailParser({ ...OPTIONS, skipTextToHtml });
    const content: Content = { headers: new Map(), text: "", html: null };
    parser.on("headers", (headers: Headers) => {
      content.headers = headers;
    });
    parser.on("data", (part: AttachmentStream | MessageText) => {
      if (part.type === "attachment") discard(part);
      else {
        content.text = part.text ?? "";
        content.html = part.html ?? null;
      }
    });
    parser.on("error", reject);
    parser.on("end", () => resolve(content));
    parser.end(source);
  });
}

function discard(attachment: AttachmentStream): void {
  attachment.content.on("end", () => attachment.release?.());
  attachment.content.resume();
}

function describe(fields: HeaderField[], { headers, text, html }: Content): ParsedMessage {
  const plain = choosePlainText(text, html);
  const subject = headers.get("subject");
  const [from, sender] = ["from", "sender"].map((name) => readAddresses(headers.get(name))[0]);
  return {
    messageId: readMessageId(findField(fields, "message-id")),
    inReplyTo: readMessageId(findField(fields, "in-reply-to")),
    references: readReferences(findField(fields, "references")),
    subject: typeof subject === "string" ? subject.slice(0, MAX_SUBJECT).replace(/\s+/g, " ").trim() : "",
    from: from ?? sender ?? { name: "", address: "" },
    to: readAddresses(headers.get("to")),
    cc: readAddresses(headers.get("cc")),
    replyTo: readAddresses(headers.get("reply-to")),
    date: readDate(findField(fields, "date")),
    text: plain,
    html: html === null ? null : html.slice(0, MAX_TEXT),
    snippet: makeSnippet(plain),
  };
}

/**
 * The plain part, unless the HTML says much more: then the plain part is a stub (« voir la version en ligne ») or one
 * of several parts, and searching it alone would miss the mail.
 */
function choosePlainText(text: string, html: string | null): string {
  const plain = text.slice(0, MAX_TEXT).trimEnd();
  if (html === null) return plain;
  const shown = htmlToText(html.slice(0, MAX_TEXT));
  if (plain === "" || shown.length < 2 * plain.length + 200) return plain === "" ? shown : plain;
  return `${plain}\n\n${shown}`.slice(0, MAX_TEXT);
}

/** mailsplit's word for more than 1,000 parts, or more than 1 MB of header in one of them. */
function isTooLarge(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EMAXLEN";
}
