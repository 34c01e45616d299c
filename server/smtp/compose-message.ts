import MailComposer from "nodemailer/lib/mail-composer";
import { AppError } from "@/server/errors";
import type { MailPerson } from "./mail";

/** A mail as it is to be written. Who gets a blind copy is no part of it. */
export interface MessageContent {
  /** Ids without brackets. */
  messageId: string;
  inReplyTo: string | null;
  references: string[];
  date: Date;
  from: MailPerson;
  to: MailPerson[];
  cc: MailPerson[];
  subject: string;
  text: string;
  html: string;
  files: MailFile[];
  /** Nobody wrote it: no machine is to answer it. */
  isAutomatic?: boolean;
}

interface MailFile {
  filename: string;
  contentType: string;
  /** Without brackets; set for a picture that the HTML shows by `cid:`. */
  contentId: string | null;
  content: Buffer;
}

/**
 * Writes a mail (RFC 5322, MIME): plain text and HTML as alternatives, pictures of the text beside the HTML, files after
 * both. What a header cannot hold is refused, and nothing but the content given is ever read. It does not say by which
 * program it was written, and of what a person wrote not that it was sent automatically (RFC 3834).
 */
export function composeMessage(mail: MessageContent): Promise<Buffer> {
  refuseLineBreaks(mail);
  const { from, to, cc, subject, date, text, html } = mail;
  const composer = new MailComposer({
    messageId: `<${mail.messageId}>`,
    date,
    from,
    to,
    cc,
    subject,
    text,
    html,
    ...(mail.inReplyTo && { inReplyTo: `<${mail.inReplyTo}>` }),
    ...(mail.references.length > 0 && { references: mail.references.map((id) => `<${id}>`).join(" ") }),
    attachments: mail.files.map(({ filename, contentType, contentId, content }) => ({
      filename,
      contentType,
      content,
      ...(contentId ? { cid: contentId, contentDisposition: "inline" as const } : {}),
    })),
    ...(mail.isAutomatic && { headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** A line break in a header would forge others; nodemailer folds most of them, and we would rather not rely on it. */
function refuseLineBreaks({ from, to, cc, subject, files, ...mail }: MessageContent): void {
  const headers: [field: string, values: string[]][] = [
    ["subject", [subject]],
    ["from", [from.name, from.address]],
    ["to", to.flatMap(({ name, address }) => [name, address])],
    ["cc", cc.flatMap(({ name, address }) => [name, address])],
    ["messageId", [mail.messageId, mail.inReplyTo ?? "", ...mail.references]],
    ["files", files.flatMap(({ filename, contentType, contentId }) => [filename, contentType, contentId ?? ""])],
  ];
  for (const [field, values] of headers) {
    if (values.some((value) => /\p{Cc}/u.test(value))) throw new AppError("request.invalid", { detail: { field } });
  }
}
