/** A display name and an address as written; both may be empty. */
export interface MailAddress {
  name: string;
  address: string;
}

/** A part that is kept apart from the text. */
export interface IncomingAttachment {
  /** IMAP part number (RFC 3501 §6.4.5). */
  part: string;
  encoding: string;
  filename: string;
  contentType: string;
  /** Bytes, decoded; an estimate. */
  size: number;
  contentId: string | null;
  inline: boolean;
}

/** A fetched and parsed message on its way into PostgreSQL. */
export interface IncomingMessage {
  uid: number;
  flags: string[];
  /** INTERNALDATE. */
  receivedAt: Date;
  /** RFC822.SIZE in bytes. */
  size: number;
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
  subject: string;
  from: MailAddress;
  to: MailAddress[];
  cc: MailAddress[];
  replyTo: MailAddress[];
  /** Date header, null when unreadable or absurd. */
  date: Date | null;
  text: string;
  html: string | null;
  snippet: string;
  truncated: boolean;
  attachments: IncomingAttachment[];
}
