import type { Transaction } from "@/server/db/client";
import { refreshConversations } from "@/server/messages/refresh-conversations";

const PLACES_PER_ROUND = 1000;

/** Erases some places of a mailbox and the messages that then stand nowhere; answers whether there were any. */
export async function erasePlaces(tx: Transaction, mailboxId: number): Promise<boolean> {
  const places = await tx.$queryRaw<{ messageId: string | null }[]>`
    DELETE FROM "message_place" p
    USING (
      SELECT p."folderId", p."uidValidity", p."uid"
      FROM "folder" f JOIN "message_place" p ON p."folderId" = f."id"
      WHERE f."mailboxId" = ${mailboxId} LIMIT ${PLACES_PER_ROUND}
    ) AS doomed
    WHERE (p."folderId", p."uidValidity", p."uid") = (doomed."folderId", doomed."uidValidity", doomed."uid")
    RETURNING p."messageId"::text`;
  await eraseHomeless(tx, [...new Set(places.flatMap(({ messageId }) => messageId ?? []))]);
  return places.length > 0;
}

/** Erases those of these messages that stand nowhere, with what hangs on them. The caller holds the mail lock. */
export async function eraseHomeless(tx: Transaction, messageIds: string[]): Promise<void> {
  const homeless = await tx.message.findMany({
    where: { id: { in: messageIds }, places: { none: {} } },
    select: { id: true, conversationId: true },
  });
  if (homeless.length === 0) return;
  const ids = homeless.map((message) => message.id);
  // What is left of their sending would bring them back.
  await tx.draft.deleteMany({ where: { sentMessageId: { in: ids }, state: "SENT" } });
  // Body, search document and attachments go with the message (foreign keys); their content, by the sweep.
  await tx.message.deleteMany({ where: { id: { in: ids } } });
  await settleConversations(tx, [...new Set(homeless.map((message) => message.conversationId))]);
}

/** Conversations that lost all their messages go; the others are counted again and forget the ids of what is gone. */
async function settleConversations(tx: Transaction, conversationIds: string[]): Promise<void> {
  await tx.conversation.deleteMany({ where: { id: { in: conversationIds }, messages: { none: {} } } });
  await tx.$executeRaw`
    DELETE FROM "thread_id" t
    WHERE t."conversationId" = ANY(${conversationIds}::uuid[]) AND NOT EXISTS (
      SELECT 1 FROM "message" m
      WHERE m."conversationId" = t."conversationId"
        AND t."threadId" = ANY(array_append(array_append(m."references", m."messageId"), m."inReplyTo")))`;
  await refreshConversations(tx, conversationIds);
}
