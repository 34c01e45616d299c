import type { Direction, Filing, MessageNature } from "@/server/db/generated/enums";
import type { MailAddress } from "@/server/mime/parsed-message";
import type { IncomingAttachment } from "./incoming-message";

/** A message ready for insertion: every text cleaned and bounded. */
export interface NewMessage {
  id: string;
  companyId: number;
  conversationId: string;
  /** Hex. */
  fingerprint: string;
  externalId: string;
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
  nature: MessageNature;
  /** The thread that the server puts it into, where it says so; as an id of its own. */
  serverThread: string | null;
  direction: Direction;
  subject: string;
  fromName: string;
  fromAddress: string;
  to: MailAddress[];
  cc: MailAddress[];
  replyTo: MailAddress[];
  correspondentAddress: string;
  clientId: number | null;
  sentAt: Date;
  receivedAt: Date;
  size: number;
  snippet: string;
  hasAttachments: boolean;
  seen: boolean;
  filing: Filing;
  text: string;
  html: string | null;
  truncated: boolean;
  /** What search looks in, in the text form of `tsvector`; null: not written yet. */
  document: string | null;
  attachments: (IncomingAttachment & { id: string; ordinal: number })[];
}
