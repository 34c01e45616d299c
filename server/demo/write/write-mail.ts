import type { DemoMail, MailFile, Person } from "../mails/demo-mail";
import { type Charset, encodeCharset } from "./charsets";
import { encodeHeader, formatDate } from "./header";
import { encodeTransfer, type Transfer } from "./transfer";

/** A mail as an IMAP server keeps it (RFC 5322). */
export function writeMail(mail: DemoMail, date: Date): Buffer {
  const parts = [writeBody(mail), ...(mail.files ?? []).map((file) => writeFile(file, "attachment"))];
  const [first = Buffer.alloc(0)] = parts;
  const content = parts.length === 1 ? first : wrap("mixed", mail.id, parts);
  return Buffer.concat([Buffer.from(`${writeHeader(mail, date).join("\r\n")}\r\n`), content]);
}

function writeHeader(mail: DemoMail, date: Date): string[] {
  const optional = (name: string, value: string | undefined) => (value ? [`${name}: ${value}`] : []);
  const people = (list: Person[] | undefined) => list?.map((person) => writePerson(person, mail)).join(",\r\n ");
  return [
    `Date: ${formatDate(date)}`,
    `From: ${writePerson(mail.from, mail)}`,
    `To: ${people(mail.to)}`,
    ...optional("Cc", people(mail.cc)),
    ...optional("Reply-To", people(mail.replyTo)),
    `Subject: ${encodeHeader(mail.subject, mail.charset, mail.headerForm)}`,
    `Message-ID: <${mail.id}>`,
    ...optional("In-Reply-To", mail.references?.at(-1) && `<${mail.references.at(-1)}>`),
    ...optional("References", mail.references?.map((id) => `<${id}>`).join("\r\n ")),
    ...(mail.headers ?? []),
    "MIME-Version: 1.0",
  ];
}

function writePerson({ name, address }: Person, { charset, headerForm }: DemoMail): string {
  const shown = /^[\w .-]*$/.test(name) ? name : /^[\x20-\x7e]*$/.test(name) ? `"${name}"` : "";
  return `${shown || encodeHeader(name, charset, headerForm)} <${address}>`;
}

function writeBody(mail: DemoMail): Buffer {
  const style = { charset: mail.charset ?? "utf-8", transfer: mail.transfer ?? "quoted-printable" } as const;
  const plain = mail.text === undefined ? [] : [writeText("plain", mail.text, { ...style, flowed: mail.flowed })];
  const html = mail.html === undefined ? [] : [writeHtml(mail.html, mail, style)];
  const [first = Buffer.alloc(0), ...others] = [...plain, ...html];
  return others.length === 0 ? first : wrap("alternative", mail.id, [first, ...others]);
}

interface TextStyle {
  charset: Charset;
  transfer: Transfer;
  flowed?: boolean | undefined;
}

function writeHtml(html: string, { id, pictures }: DemoMail, style: TextStyle): Buffer {
  const page = writeText("html", html, style);
  if (!pictures) return page;
  return wrap("related", id, [page, ...pictures.map((picture) => writeFile(picture, "inline"))]);
}

function writeText(kind: "plain" | "html", text: string, { charset, transfer, flowed }: TextStyle): Buffer {
  const head = [
    `Content-Type: text/${kind}; charset=${charset}${flowed ? "; format=flowed" : ""}`,
    `Content-Transfer-Encoding: ${transfer}`,
  ];
  const lines = encodeCharset(text.replace(/\r?\n/g, "\r\n"), charset);
  return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), encodeTransfer(lines, transfer)]);
}

function writeFile({ name, type, content, contentId }: MailFile, disposition: "attachment" | "inline"): Buffer {
  const head = [
    `Content-Type: ${type}`,
    "Content-Transfer-Encoding: base64",
    ...(contentId ? [`Content-ID: <${contentId}>`] : []),
    `Content-Disposition: ${disposition}; ${writeFilename(name)}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), encodeTransfer(content, "base64")]);
}

// RFC 2231 where the name is not plain ASCII.
function writeFilename(name: string): string {
  return /^[\x20-\x7e]*$/.test(name) ? `filename="${name}"` : `filename*=utf-8''${encodeURIComponent(name)}`;
}

function wrap(kind: "mixed" | "alternative" | "related", id: string, parts: Buffer[]): Buffer {
  const boundary = `=_${kind}_${id.replace(/\W/g, "")}`;
  return Buffer.concat([
    Buffer.from(`Content-Type: multipart/${kind}; boundary="${boundary.slice(0, 70)}"\r\n\r\n`),
    ...parts.flatMap((part) => [Buffer.from(`--${boundary.slice(0, 70)}\r\n`), part]),
    Buffer.from(`--${boundary.slice(0, 70)}--\r\n`),
  ]);
}
