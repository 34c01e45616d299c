import { AppError } from "@/server/errors";
import { composeMessage } from "./compose-message";
import type { Mail, MailPerson } from "./mail";

/** What a header must not hold: it would end the line and begin another header. */
const CONTROL = /\p{Cc}+/gu;
/** Address and Message-ID go where SMTP and headers have their own signs. */
const PLAIN = /^[^\s<>"(),;:\\\p{Cc}]+@[^\s<>"(),;:\\\p{Cc}@]+$/u;

/**
 * A mail that Lokario writes itself, as it is handed in: marked as such (RFC 3834), so that no machine answers it. Names
 * and subject are other people's words: what a header cannot hold of them becomes a blank.
 */
export function composeAutomaticMail({ from, to, subject, messageId, inReplyTo, ...mail }: Mail): Promise<Buffer> {
  const answered = inReplyTo ? requirePlain(inReplyTo) : null;
  return composeMessage({
    ...mail,
    from: toPerson(from),
    to: [toPerson(to)],
    cc: [],
    subject: oneLine(subject),
    messageId: requirePlain(messageId),
    inReplyTo: answered,
    references: answered ? [answered] : [],
    files: [],
    isAutomatic: true,
  });
}

function toPerson({ name, address }: MailPerson): MailPerson {
  return { name: oneLine(name), address: requirePlain(address) };
}

function oneLine(text: string): string {
  return text.replace(CONTROL, " ").trim();
}

function requirePlain(address: string): string {
  if (!PLAIN.test(address)) throw new AppError("internal", { cause: new Error("No address of a mail") });
  return address;
}
