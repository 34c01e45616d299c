import { v7 as uuid } from "uuid";
import { cleanText } from "@/server/db/clean-text";
import type { Transaction } from "@/server/db/client";
import type { BatchSource } from "./batch-source";
import { fingerprintMessage } from "./fingerprint-message";
import type { IncomingMessage } from "./incoming-message";
import { insertMessages, type NewMessage } from "./insert-messages";
import { lockCompanyMail } from "./lock-company-mail";
import { listThreadIds, planThreads } from "./plan-threads";
import { refreshConversations } from "./refresh-conversations";
import { toNewMessage } from "./to-new-message";

export interface BatchOutcome {
  imported: number;
  duplicates: number;
}

/**
 * Stores a batch of messages of one folder with their places, conversations, clients and search documents, inside
 * the caller's transaction. Storing the same batch again changes nothing: fingerprints and places are unique keys.
 */
export async function storeBatch(
  tx: Transaction,
  source: BatchSource,
  messages: IncomingMessage[],
): Promise<BatchOutcome> {
  if (messages.length === 0) return { imported: 0, duplicates: 0 };
  await lockCompanyMail(tx, source.companyId);

  const fingerprints = messages.map(fingerprintMessage);
  const known = await findKnownMessages(tx, source.companyId, fingerprints);
  const fresh: { message: IncomingMessage; fingerprint: Buffer; id: string }[] = [];
  const places = messages.map((message, index) => {
    const fingerprint = fingerprints[index] as Buffer;
    const key = fingerprint.toString("hex");
    const existing = known.get(key);
    if (existing) return { message, ...existing, outcome: "DUPLICATE" as const };
    const id = orderedId(message);
    known.set(key, { messageId: id, conversationId: null });
    fresh.push({ message, fingerprint, id });
    return { message, messageId: id, conversationId: null, outcome: "IMPORTED" as const };
  });

  const touched = new Set(places.flatMap((place) => place.conversationId ?? []));
  const rows = await assignConversations(tx, source, fresh);
  for (const row of rows) touched.add(row.conversationId);
  await insertMessages(tx, rows);
  await insertPlaces(tx, source, places);
  await refreshConversations(tx, [...touched]);
  return { imported: fresh.length, duplicates: messages.length - fresh.length };
}

/** Ids grow with arrival, then with the UID: they settle the order of mail that came in the same instant. */
function orderedId({ receivedAt, uid }: IncomingMessage): string {
  return uuid({ msecs: Math.max(receivedAt.getTime(), 0), seq: uid });
}

async function findKnownMessages(tx: Transaction, companyId: number, fingerprints: Buffer[]) {
  const rows = await tx.message.findMany({
    where: { companyId, fingerprint: { in: fingerprints.map((f) => new Uint8Array(f)) } },
    select: { id: true, fingerprint: true, conversationId: true },
  });
  return new Map<string, { messageId: string; conversationId: string | null }>(
    rows.map((row) => [
      Buffer.from(row.fingerprint).toString("hex"),
      { messageId: row.id, conversationId: row.conversationId },
    ]),
  );
}

async function assignConversations(
  tx: Transaction,
  source: BatchSource,
  fresh: { message: IncomingMessage; fingerprint: Buffer; id: string }[],
): Promise<NewMessage[]> {
  const { companyId } = source;
  const rows = fresh.map(({ message, fingerprint, id }) => toNewMessage(source, message, fingerprint, id));
  const ids = [...new Set(rows.flatMap(listThreadIds))];
  const stored = await tx.threadId.findMany({ where: { companyId, threadId: { in: ids } } });
  const plan = planThreads(rows, new Map(stored.map((row) => [row.threadId, row.conversationId])), uuid);

  const clients = await tx.clientAddress.findMany({
    where: { companyId, address: { in: [...new Set(rows.map((row) => row.correspondentAddress))] } },
    select: { address: true, clientId: true },
  });
  const clientOf = new Map(clients.map((client) => [client.address, client.clientId]));
  rows.forEach((row, index) => {
    row.conversationId = plan.conversationIds[index] as string;
    row.clientId = clientOf.get(row.correspondentAddress) ?? null;
  });

  await tx.conversation.createMany({
    // The rest follows from the messages, once they are there.
    data: plan.created.map((id) => ({ id, companyId, subject: "", lastMessageAt: new Date(0) })),
  });
  for (const { from, into } of plan.merges) await mergeConversations(tx, from, into);
  const before = new Map(stored.map((row) => [row.threadId, row.conversationId]));
  await tx.threadId.createMany({
    data: [...plan.threadIds]
      .filter(([threadId]) => !before.has(threadId))
      .map(([threadId, conversationId]) => ({ companyId, threadId, conversationId })),
  });
  return rows;
}

async function mergeConversations(tx: Transaction, from: string, into: string): Promise<void> {
  await tx.message.updateMany({ where: { conversationId: from }, data: { conversationId: into } });
  await tx.threadId.updateMany({ where: { conversationId: from }, data: { conversationId: into } });
  await tx.conversation.delete({ where: { id: from } });
}

async function insertPlaces(
  tx: Transaction,
  source: BatchSource,
  places: { message: IncomingMessage; messageId: string; outcome: "IMPORTED" | "DUPLICATE" }[],
): Promise<void> {
  await tx.messagePlace.createMany({
    data: places.map(({ message, messageId, outcome }) => ({
      folderId: source.folderId,
      uidValidity: source.uidValidity,
      uid: BigInt(message.uid),
      outcome,
      messageId,
      flags: message.flags.map((flag) => cleanText(flag, 100)),
    })),
    skipDuplicates: true,
  });
}
