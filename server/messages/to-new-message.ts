import { v7 as uuid } from "uuid";
import { cleanText } from "@/server/db/clean-text";
import type { MailAddress } from "@/server/mime/parsed-message";
import type { BatchSource } from "./batch-source";
import { filingOf } from "./filing-of";
import type { IncomingMessage } from "./incoming-message";
import type { NewMessage } from "./new-message";

/** Longest text, in UTF-16 units, that is kept outside the original. */
const MAX_TEXT = 2_000_000;
const MAX_HTML = 5_000_000;
/** RFC 5322 sets no limit; PostgreSQL's index rows do (2,700 bytes). */
const MAX_ID = 500;
const MAX_RECIPIENTS = 5_000;

/** Cleans and shapes one message for insertion; conversation and client are decided later. */
export function toNewMessage(
  source: BatchSource,
  message: IncomingMessage,
  fingerprint: string,
  id: string,
): NewMessage {
  const direction = isOurs(source, message) ? "SENT" : "RECEIVED";
  const messageId = cleanId(message.messageId);
  return {
    id,
    companyId: source.companyId,
    conversationId: "",
    fingerprint,
    externalId: messageId ?? `sha256:${fingerprint}`,
    messageId,
    inReplyTo: cleanId(message.inReplyTo),
    references: message.references.flatMap((reference) => cleanId(reference) ?? []),
    nature: message.nature,
    // Threads of Gmail count within one account; a Message-ID has no brackets inside.
    serverThread: message.threadId ? `<gmail:${source.mailboxId}:${cleanText(message.threadId, 40)}>` : null,
    direction,
    subject: cleanText(message.subject, 1_000),
    fromName: cleanText(message.from.name, 300),
    fromAddress: cleanText(message.from.address, 320).toLowerCase(),
    to: cleanAddresses(message.to),
    cc: cleanAddresses(message.cc),
    replyTo: cleanAddresses(message.replyTo),
    correspondentAddress: findCorrespondent(message, direction, source.ownAddress),
    clientId: null,
    sentAt: message.date ?? message.receivedAt,
    receivedAt: message.receivedAt,
    size: Math.min(message.size, 2_147_483_647),
    snippet: cleanText(message.snippet, 200),
    hasAttachments: message.attachments.some((attachment) => !attachment.inline),
    // What we sent ourselves is never unread.
    seen: direction === "SENT" || message.flags.includes("\\Seen"),
    filing: filingOf(source.specialUse),
    text: cleanText(message.text, MAX_TEXT),
    html: message.html === null ? null : cleanText(message.html, MAX_HTML),
    truncated: message.truncated || message.text.length > MAX_TEXT || (message.html?.length ?? 0) > MAX_HTML,
    document: null,
    attachments: message.attachments.map((attachment, ordinal) => ({
      id: uuid(),
      ordinal,
      part: attachment.part,
      encoding: cleanText(attachment.encoding, 40),
      filename: cleanText(attachment.filename, 255),
      contentType: cleanText(attachment.contentType, 200).toLowerCase(),
      size: Math.min(attachment.size, 2_147_483_647),
      contentId: attachment.contentId === null ? null : cleanText(attachment.contentId, MAX_ID),
      inline: attachment.inline,
    })),
  };
}

/** In folders that hold both sides (« Archives », « Tous les messages ») the sender decides; INBOX is what came in. */
function isOurs({ specialUse, ownAddress }: BatchSource, { from }: IncomingMessage): boolean {
  if (specialUse === "\\Sent") return true;
  return specialUse !== "\\Inbox" && from.address.toLowerCase() === ownAddress;
}

/**
 * The other side of a message. A contact form writes to its own address and names the person in Reply-To: that
 * person is who the owner would answer.
 */
function findCorrespondent(message: IncomingMessage, direction: "SENT" | "RECEIVED", ownAddress: string): string {
  const from = message.from.address.toLowerCase();
  const candidate =
    direction === "SENT"
      ? (message.to[0] ?? message.cc[0])?.address
      : from === ownAddress
        ? (message.replyTo[0]?.address ?? from)
        : from;
  return cleanText(candidate ?? "", 320).toLowerCase();
}

function cleanId(id: string | null): string | null {
  const clean = cleanText(id ?? "", MAX_ID).trim();
  return clean === "" ? null : clean;
}

function cleanAddresses(addresses: MailAddress[]): MailAddress[] {
  return addresses
    .slice(0, MAX_RECIPIENTS)
    .map(({ name, address }) => ({ name: cleanText(name, 300), address: cleanText(address, 320).toLowerCase() }));
}
