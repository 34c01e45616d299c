import type { Transaction } from "@/server/db/client";
import { insertBodies } from "./insert-bodies";
import { insertSearchDocuments } from "./insert-search-documents";
import type { NewMessage } from "./new-message";

/**
 * Inserts messages, bodies, attachments and search documents, one statement a table. The rows of `message` travel
 * as one JSON parameter, so that their statement is the same for 1 and for 500 messages.
 */
export async function insertMessages(tx: Transaction, messages: NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const rows = messages.map(
    ({ serverThread: _thread, text: _text, html: _html, document: _document, attachments: _attachments, ...row }) =>
      row,
  );
  await tx.$executeRaw`
    INSERT INTO "message" ("id", "companyId", "conversationId", "fingerprint", "externalId", "messageId", "inReplyTo",
      "references", "direction", "subject", "fromName", "fromAddress", "to", "cc", "replyTo", "correspondentAddress",
      "clientId", "sentAt", "receivedAt", "size", "snippet", "hasAttachments", "seen", "filing", "nature")
    SELECT "id", "companyId", "conversationId", decode("fingerprint", 'hex'), "externalId", "messageId", "inReplyTo",
      "references", "direction", "subject", "fromName", "fromAddress", "to", "cc", "replyTo", "correspondentAddress",
      "clientId", "sentAt", "receivedAt", "size", "snippet", "hasAttachments", "seen", "filing", "nature"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS row("id" uuid, "companyId" int, "conversationId" uuid,
      "fingerprint" text, "externalId" text, "messageId" text, "inReplyTo" text, "references" text[],
      "direction" "Direction", "subject" text, "fromName" text, "fromAddress" text, "to" jsonb, "cc" jsonb,
      "replyTo" jsonb, "correspondentAddress" text, "clientId" int, "sentAt" timestamptz, "receivedAt" timestamptz,
      "size" int, "snippet" text, "hasAttachments" boolean, "seen" boolean,
      "filing" "Filing", "nature" "MessageNature")`;

  await insertBodies(tx, messages);
  await insertSearchDocuments(tx, messages);
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
