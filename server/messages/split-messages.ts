import { v7 as uuid } from "uuid";
import type { Transaction } from "@/server/db/client";
import { refreshConversations } from "./refresh-conversations";

/**
 * Takes messages out of a conversation into one of their own, which no reference joins to it again. The ids that only
 * they name go with them, so that answers to them follow. The caller holds the company's mail lock.
 */
export async function splitMessages(tx: Transaction, companyId: number, from: string, messageIds: string[]) {
  const into = uuid();
  await tx.$executeRaw`
    INSERT INTO "conversation" ("id", "companyId", "subject", "lastMessageAt", "splitByHand")
    VALUES (${into}::uuid, ${companyId}, '', to_timestamp(0), true)`;
  await tx.conversation.update({ where: { id: from }, data: { splitByHand: true } });
  await tx.message.updateMany({
    where: { conversationId: from, id: { in: messageIds } },
    data: { conversationId: into },
  });
  await moveThreadIds(tx, from, into);
  await renewMailboxes(tx, from, into);
  await refreshConversations(tx, [from, into]);
  return into;
}

/** A message's own id is its conversation's; the ids of messages that are not here belong to those who name them. */
async function moveThreadIds(tx: Transaction, from: string, into: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "thread_id" t SET "conversationId" = ${into}::uuid
    WHERE t."conversationId" = ${from}::uuid
      AND t."threadId" IN (
        SELECT unnest(array_remove(m."references" || m."inReplyTo" || m."messageId", NULL)) FROM "message" m
        WHERE m."conversationId" = ${into}::uuid)
      AND NOT EXISTS (
        SELECT 1 FROM "message" m WHERE m."conversationId" = ${from}::uuid AND m."messageId" = t."threadId")
      AND (
        EXISTS (SELECT 1 FROM "message" m WHERE m."conversationId" = ${into}::uuid AND m."messageId" = t."threadId")
        OR NOT EXISTS (
          SELECT 1 FROM "message" m WHERE m."conversationId" = ${from}::uuid
            AND (m."inReplyTo" = t."threadId" OR t."threadId" = ANY(m."references"))))`;
}

/** Both stood where the one stood; then each is left in the mailboxes that have something of it. */
async function renewMailboxes(tx: Transaction, from: string, into: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "conversation_mailbox" ("conversationId", "mailboxId", "lastMessageAt")
    SELECT ${into}::uuid, "mailboxId", "lastMessageAt" FROM "conversation_mailbox" WHERE "conversationId" = ${from}::uuid`;
  await tx.$executeRaw`
    DELETE FROM "conversation_mailbox" b
    WHERE b."conversationId" IN (${from}::uuid, ${into}::uuid)
      AND NOT EXISTS (
        SELECT 1 FROM "message" m JOIN "message_place" p ON p."messageId" = m."id" JOIN "folder" f ON f."id" = p."folderId"
        WHERE m."conversationId" = b."conversationId" AND f."mailboxId" = b."mailboxId")
      AND NOT EXISTS (SELECT 1 FROM "message" m WHERE m."conversationId" = b."conversationId" AND m."sentHere")`;
}
