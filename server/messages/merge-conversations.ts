import type { Transaction } from "@/server/db/client";

/** Puts all of one conversation into another; the caller refreshes that one, and holds the company's mail lock. */
export async function mergeConversations(tx: Transaction, from: string, into: string): Promise<void> {
  await tx.message.updateMany({ where: { conversationId: from }, data: { conversationId: into } });
  await tx.threadId.updateMany({ where: { conversationId: from }, data: { conversationId: into } });
  await tx.$executeRaw`
    UPDATE "conversation" SET "splitByHand" = true
    WHERE "id" = ${into}::uuid AND (SELECT f."splitByHand" FROM "conversation" f WHERE f."id" = ${from}::uuid)`;
  await tx.conversation.delete({ where: { id: from } });
}
