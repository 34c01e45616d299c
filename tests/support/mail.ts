import { randomUUID } from "node:crypto";

interface MailPart {
  content: string | Buffer;
  contentType: string;
  /** Present on attachments. */
  filename?: string;
  /** Present on images that the HTML shows by `cid:`. */
  contentId?: string;
}

export interface Mail {
  from?: string;
  to?: string;
  cc?: string;
  subject?: string;
  date?: Date;
  /** Without brackets; null leaves the header out. */
  messageId?: string | null;
  inReplyTo?: string;
  references?: string[];
  text?: string;
  html?: string;
  attachments?: MailPart[];
  /** Further header lines, such as `Auto-Submitted: auto-replied`. */
  headers?: string[];
}

/** A well-formed RFC 5322 message; ugly ones are fixtures. */
export function buildMail(mail: Mail = {}): string {
  const bodies = describeBodies(mail);
  const attachments = (mail.attachments ?? []).map(writePart);
  const body = attachments.length > 0 ? wrap("mixed", [bodies, ...attachments]) : bodies;
  return `${[...describeHeaders(mail), "MIME-Version: 1.0"].join("\r\n")}\r\n${body}`;
}

/** `count` of them, told apart by their number. */
export function buildMails(count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    buildMail({ subject: `Mail ${index + 1}`, text: `Texte ${index + 1}` }),
  );
}

function describeHeaders(mail: Mail): string[] {
  const optional = (name: string, value: string | undefined) => (value ? [`${name}: ${value}`] : []);
  return [
    `From: ${mail.from ?? "Jean Dupont <jean.dupont@client.test>"}`,
    `To: ${mail.to ?? "Claire Martin <contact@atelier.test>"}`,
    ...optional("Cc", mail.cc),
    `Subject: ${encodeWord(mail.subject ?? "Demande de devis")}`,
    `Date: ${(mail.date ?? new Date()).toUTCString().replace("GMT", "+0000")}`,
    ...(mail.messageId === null ? [] : [`Message-ID: <${mail.messageId ?? `${randomUUID()}@client.test`}>`]),
    ...optional("In-Reply-To", mail.inReplyTo && `<${mail.inReplyTo}>`),
    ...optional("References", mail.references?.map((id) => `<${id}>`).join(" ")),
    ...(mail.headers ?? []),
  ];
}

function describeBodies({ text, html }: Mail): string {
  const parts = [
    ...(text !== undefined || html === undefined ? [{ content: text ?? "Bonjour,", contentType: "text/plain" }] : []),
    ...(html !== undefined ? [{ content: html, contentType: "text/html" }] : []),
  ].map((part) => writePart({ ...part, contentType: `${part.contentType}; charset=utf-8` }));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : wrap("alternative", parts);
}

function writePart({ content, contentType, filename, contentId }: MailPart): string {
  const headers = [
    `Content-Type: ${contentType}`,
    "Content-Transfer-Encoding: base64",
    ...(contentId ? [`Content-ID: <${contentId}>`] : []),
    ...(filename
      ? [`Content-Disposition: ${contentId ? "inline" : "attachment"}; filename="${encodeWord(filename)}"`]
      : []),
  ];
  const lines =
    Buffer.from(content)
      .toString("base64")
      .match(/.{1,76}/g) ?? [];
  return `${headers.join("\r\n")}\r\n\r\n${lines.join("\r\n")}\r\n`;
}

function wrap(kind: "mixed" | "alternative", parts: string[]): string {
  const boundary = `=_${randomUUID()}`;
  const wrapped = parts.map((part) => `--${boundary}\r\n${part}`).join("");
  return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${wrapped}--${boundary}--\r\n`;
}

// RFC 2047: only where a header would not be plain ASCII.
function encodeWord(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;
}
