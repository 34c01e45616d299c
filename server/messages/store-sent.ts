import { v7 as uuid } from "uuid";
import type { Transaction } from "@/server/db/client";
import { assignConversations } from "./assign-conversations";
import { fingerprintMessage } from "./fingerprint-message";
import type { IncomingMessage } from "./incoming-message";
import { insertMessages } from "./insert-messages";
import { lockCompanyMail } from "./lock-company-mail";
import type { NewMessage } from "./new-message";
import { refreshConversations } from "./refresh-conversations";
import { tieClients } from "./tie-clients";
import { toNewMessage } from "./to-new-message";

/** A mail that was just sent from a mailbox; no server has shown it to us yet. */
interface SentMail {
  companyId: number;
  mailboxId: number;
  ownAddress: string;
  message: Omit<IncomingMessage, "uid" | "flags">;
  /** SHA-256 of each attachment's content in the blob store, in their order. */
  blobHashes: Uint8Array[];
}

/**
 * Stores what was sent here, at once and without a place: it stands in its conversation, and is tied to its copies when a
 * sync sees them (`findSentHere`). Answers the message's id.
 */
export async function storeSent(tx: Transaction, { companyId, mailboxId, ...mail }: SentMail): Promise<string> {
  await lockCompanyMail(tx, companyId);
  const incoming: IncomingMessage = { ...mail.message, uid: 0, flags: ["\\Seen"] };
  const source = { companyId, mailboxId, folderId: 0, uidValidity: 0n, specialUse: "\\Sent" };
  const message = toNewMessage(
    { ...source, ownAddress: mail.ownAddress },
    incoming,
    fingerprintMessage(incoming),
    uuid(),
  );
  const met = await findMet(tx, message);
  if (met) {
    await tx.message.update({ where: { id: met.id }, data: { sentHere: true } });
    return met.id;
  }
  await assignConversations(tx, companyId, [message]);
  await tieClients(tx, companyId, [message]);
  await insertMessages(tx, [message]);
  const { id, conversationId } = message;
  await tx.message.update({ where: { id }, data: { sentHere: true } });
  for (const [ordinal, hash] of mail.blobHashes.entries()) {
    await tx.attachment.updateMany({
      where: { messageId: id, ordinal },
      data: { blobHash: new Uint8Array(hash), archivedAt: new Date() },
    });
  }
  await refreshConversations(tx, [conversationId]);
  // The mailboxes of a conversation follow from places, which this one has yet to get.
  await tx.$executeRaw`
    INSERT INTO "conversation_mailbox" ("conversationId", "mailboxId", "lastMessageAt", "filing")
    SELECT "id", ${mailboxId}::int, "lastMessageAt", "filing" FROM "conversation" WHERE "id" = ${conversationId}::uuid
    ON CONFLICT ("conversationId", "mailboxId") DO UPDATE
      SET "lastMessageAt" = excluded."lastMessageAt", "filing" = excluded."filing"`;
  return id;
}

/** The server's own copy, where a sync saw it first: after a doubtful sending, or a process that died. */
function findMet(tx: Transaction, { companyId, messageId, fromAddress }: NewMessage) {
  return tx.message.findFirst({
    where: { companyId, messageId, fromAddress, direction: "SENT" },
    select: { id: true },
  });
}
