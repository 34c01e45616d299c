import MailComposer from "nodemailer/lib/mail-composer";
import { AppError } from "@/server/errors";
import type { Mail, MailPerson } from "./mail";

/** What a header must not hold: it would end the line and begin another header. */
const CONTROL = /\p{Cc}+/gu;
/** Address and Message-ID go where SMTP and headers have their own signs. */
const PLAIN = /^[^\s<>"(),;:\\\p{Cc}]+@[^\s<>"(),;:\\\p{Cc}@]+$/u;

/** The mail as it is handed in. Nobody is to answer it by machine (RFC 3834), and no line of it can become a header. */
export async function composeMail({ from, to, subject, text, html, ...mail }: Mail): Promise<Buffer> {
  const composer = new MailComposer({
    from: toPerson(from),
    to: toPerson(to),
    subject: oneLine(subject),
    text,
    html,
    date: mail.date,
    messageId: bracketed(mail.messageId),
    ...(mail.inReplyTo && { inReplyTo: bracketed(mail.inReplyTo), references: bracketed(mail.inReplyTo) }),
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

function toPerson({ name, address }: MailPerson): MailPerson {
  return { name: oneLine(name), address: requirePlain(address) };
}

function oneLine(text: string): string {
  return text.replace(CONTROL, " ").trim();
}

function bracketed(id: string): string {
  return `<${requirePlain(id)}>`;
}

function requirePlain(address: string): string {
  if (!PLAIN.test(address)) throw new AppError("internal", { cause: new Error("No address of a mail") });
  return address;
}
