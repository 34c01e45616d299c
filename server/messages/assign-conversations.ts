import { v7 as uuid } from "uuid";
import type { Transaction } from "@/server/db/client";
import { mergeConversations } from "./merge-conversations";
import type { NewMessage } from "./new-message";
import { listThreadIds, planThreads, type ThreadPlan } from "./plan-threads";
import { isMark, tieBySubject } from "./tie-by-subject";

/**
 * Gives each new message its conversation: finds those that its ids belong to, creates what is missing, merges what
 * turns out to be one, and records every id. The caller holds the company's mail lock.
 */
export async function assignConversations(tx: Transaction, companyId: number, messages: NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const subject = await tieBySubject(tx, companyId, messages);
  const threaded = messages.map(({ id, messageId, inReplyTo, references, serverThread }) => ({
    messageId,
    inReplyTo,
    references,
    ties: [...(serverThread ? [serverThread] : []), ...(subject.ties.get(id) ?? [])],
  }));
  const known = await findThreadIds(tx, companyId, [...new Set(threaded.flatMap(listThreadIds))]);
  for (const [mark, conversation] of subject.known) known.set(mark, conversation);
  const plan = planThreads(threaded, known, uuid, await findApart(tx, [...new Set(known.values())]));
  await createConversations(tx, companyId, plan.created);
  for (const { from, into } of plan.merges) await mergeConversations(tx, from, into);
  await insertThreadIds(tx, companyId, plan, known);
  messages.forEach((message, index) => {
    message.conversationId = plan.conversationIds[index] as string;
  });
}

async function findThreadIds(tx: Transaction, companyId: number, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ threadId: string; conversationId: string }[]>`
    SELECT "threadId", "conversationId"::text FROM "thread_id"
    WHERE "companyId" = ${companyId} AND "threadId" = ANY(${ids}::text[])`;
  return new Map(rows.map((row) => [row.threadId, row.conversationId]));
}

/** Empty so far: the rest follows from the messages, once they are there. */
async function createConversations(tx: Transaction, companyId: number, ids: string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "conversation" ("id", "companyId", "subject", "lastMessageAt")
    SELECT id, ${companyId}::int, '', to_timestamp(0) FROM unnest(${ids}::uuid[]) AS id`;
}

async function findApart(tx: Transaction, ids: string[]): Promise<Set<string>> {
  const rows = await tx.conversation.findMany({ where: { id: { in: ids }, splitByHand: true }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

async function insertThreadIds(
  tx: Transaction,
  companyId: number,
  { threadIds }: ThreadPlan,
  known: ReadonlyMap<string, string>,
): Promise<void> {
  const fresh = [...threadIds].filter(([threadId]) => !known.has(threadId) && !isMark(threadId));
  await tx.$executeRaw`
    INSERT INTO "thread_id" ("companyId", "threadId", "conversationId")
    SELECT ${companyId}::int, id, conversation
    FROM unnest(${fresh.map(([id]) => id)}::text[], ${fresh.map(([, conversation]) => conversation)}::uuid[])
      AS fresh(id, conversation)`;
}
