/** A display name and an address as written; both may be empty. */
export interface MailAddress {
  name: string;
  address: string;
}

/** Written by somebody, or by a program that answers, or by a server that could not deliver. */
export type MessageNature = "ORDINARY" | "AUTO_REPLY" | "BOUNCE";

/** What a person reads of a message. Every text is bounded; none is safe HTML or free of NUL. */
export interface ParsedMessage {
  nature: MessageNature;
  /** Message-ID without brackets. */
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
  subject: string;
  from: MailAddress;
  to: MailAddress[];
  cc: MailAddress[];
  replyTo: MailAddress[];
  /** The Date header, null when it is unreadable or absurd: never the current time. */
  date: Date | null;
  /** Plain text; derived from the HTML where the mail has nothing else. */
  text: string;
  /** The mail's own HTML, not sanitised. */
  html: string | null;
  /** At most 200 characters of what the sender wrote, without quoted lines. */
  snippet: string;
}

export type ParseOutcome =
  | { ok: true; message: ParsedMessage }
  | { ok: false; code: "message.unreadable" | "message.too_large"; from: string; subject: string };
