import type { Transaction } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { Direction } from "@/server/db/generated/enums";
import type { IncomingAttachment, MailAddress } from "./incoming-message";
import { writeSearchDocuments } from "./write-search-documents";

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
  text: string;
  html: string | null;
  truncated: boolean;
  attachments: (IncomingAttachment & { id: string; ordinal: number })[];
}

/** PostgreSQL refuses a tsvector over 1 MB; this much text stays well below, whatever the words. */
const MAX_SEARCHED = 150_000;

/**
 * Inserts messages, bodies, attachments and search documents, one statement a table: rows travel as one JSON
 * parameter, so that the statement is the same for 1 and for 500 messages.
 */
export async function insertMessages(tx: Transaction, messages: NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const rows = messages.map(({ text: _text, html: _html, attachments: _attachments, ...row }) => row);
  await tx.$executeRaw`
    INSERT INTO "message" ("id", "companyId", "conversationId", "fingerprint", "externalId", "messageId", "inReplyTo",
      "references", "direction", "subject", "fromName", "fromAddress", "to", "cc", "replyTo", "correspondentAddress",
      "clientId", "sentAt", "receivedAt", "size", "snippet", "hasAttachments", "seen")
    SELECT "id", "companyId", "conversationId", decode("fingerprint", 'hex'), "externalId", "messageId", "inReplyTo",
      "references", "direction", "subject", "fromName", "fromAddress", "to", "cc", "replyTo", "correspondentAddress",
      "clientId", "sentAt", "receivedAt", "size", "snippet", "hasAttachments", "seen"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS row("id" uuid, "companyId" int, "conversationId" uuid,
      "fingerprint" text, "externalId" text, "messageId" text, "inReplyTo" text, "references" text[],
      "direction" "Direction", "subject" text, "fromName" text, "fromAddress" text, "to" jsonb, "cc" jsonb,
      "replyTo" jsonb, "correspondentAddress" text, "clientId" int, "sentAt" timestamptz, "receivedAt" timestamptz,
      "size" int, "snippet" text, "hasAttachments" boolean, "seen" boolean)`;

  await tx.$executeRaw`
    INSERT INTO "message_body" ("messageId", "text", "html", "truncated")
    VALUES ${Prisma.join(messages.map(({ id, text, html, truncated }) => Prisma.sql`(${id}::uuid, ${text}, ${html}, ${truncated}::boolean)`))}`;

  const documents = await writeSearchDocuments(tx, messages.map(searchedText));
  await tx.$executeRaw`
    INSERT INTO "message_search" ("messageId", "companyId", "document")
    VALUES ${Prisma.join(messages.map(({ id, companyId }, index) => Prisma.sql`(${id}::uuid, ${companyId}::int, ${documents[index]}::tsvector)`))}`;

  await insertAttachments(tx, messages);
}

async function insertAttachments(tx: Transaction, messages: NewMessage[]): Promise<void> {
  const rows = messages.flatMap(({ id, companyId, attachments }) =>
    attachments.map((attachment) => ({ ...attachment, companyId, messageId: id })),
  );
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "attachment" ("id", "companyId", "messageId", "ordinal", "part", "encoding", "filename", "contentType",
      "size", "contentId", "inline")
    SELECT * FROM json_to_recordset(${JSON.stringify(rows)}::json) AS row("id" uuid, "companyId" int, "messageId" uuid,
      "ordinal" int, "part" text, "encoding" text, "filename" text, "contentType" text, "size" int, "contentId" text,
      "inline" boolean)`;
}

function searchedText(message: NewMessage): string {
  const people = [{ name: message.fromName, address: message.fromAddress }, ...message.to, ...message.cc];
  return [
    message.subject,
    ...people.slice(0, 50).flatMap(({ name, address }) => [name, ...addressWords(address)]),
    ...message.attachments.map((attachment) => attachment.filename),
    message.text,
  ]
    .join("\n")
    .slice(0, MAX_SEARCHED)
    .toWellFormed();
}

/** An address is one word for PostgreSQL: its domain and the words in it are added, so that they are found too. */
function addressWords(address: string): string[] {
  return [address, address.replace("@", " "), address.replace(/[@.]/g, " ")];
}
