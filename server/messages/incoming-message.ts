import type { ParsedMessage } from "@/server/mime/parsed-message";

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
export interface IncomingMessage extends ParsedMessage {
  uid: number;
  flags: string[];
  /** INTERNALDATE. */
  receivedAt: Date;
  /** RFC822.SIZE in bytes. */
  size: number;
  truncated: boolean;
  /** X-GM-THRID, where the server has it. */
  threadId?: string | null;
  attachments: IncomingAttachment[];
}
