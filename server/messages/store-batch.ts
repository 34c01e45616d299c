import type { Transaction } from "@/server/db/client";
import { queueReceived, type WaitingEndpoints } from "@/server/webhooks/queue-received";
import { assignConversations } from "./assign-conversations";
import type { BatchSource } from "./batch-source";
import { filingOf } from "./filing-of";
import { findKnownMessages } from "./find-known-messages";
import { findSentHere } from "./find-sent-here";
import { raiseFiling } from "./follow-filing";
import { insertMessages } from "./insert-messages";
import { insertPlaces } from "./insert-places";
import { lockCompanyMail } from "./lock-company-mail";
import { markSent } from "./mark-sent";
import type { NewMessage } from "./new-message";
import { resolveQuarantined } from "./quarantine-messages";
import { refreshConversations } from "./refresh-conversations";
import type { ShapedMessage } from "./shape-messages";
import { tieClients } from "./tie-clients";

export interface BatchOutcome {
  imported: number;
  duplicates: number;
  /** Of the imported, those that belong to a client. */
  tied: number;
  /** Endpoints that have the news of it waiting. */
  webhooks: WaitingEndpoints;
}

/**
 * Stores a batch of messages of one folder with their places, conversations, clients and search documents, inside
 * the caller's transaction: a constant number of statements. Storing the same batch again changes nothing, since
 * fingerprints and places are unique keys.
 */
export async function storeBatch(
  tx: Transaction,
  source: BatchSource,
  messages: ShapedMessage[],
): Promise<BatchOutcome> {
  if (messages.length === 0) return { imported: 0, duplicates: 0, tied: 0, webhooks: [] };
  await lockCompanyMail(tx, source.companyId);
  const fingerprints = messages.map(({ message }) => message.fingerprint);
  const known = await findKnownMessages(tx, source.companyId, fingerprints);

  for (const [fingerprint, message] of await findSentHere(tx, source, messages)) known.set(fingerprint, message);

  const fresh: NewMessage[] = [];
  const touched = new Set<string>();
  const places = messages.map(({ uid, flags, message }) => {
    const existing = known.get(message.fingerprint);
    if (existing?.conversationId) touched.add(existing.conversationId);
    if (existing) return { uid, flags, messageId: existing.messageId, outcome: "DUPLICATE" as const };
    known.set(message.fingerprint, { messageId: message.id, conversationId: null });
    fresh.push(message);
    return { uid, flags, messageId: message.id, outcome: "IMPORTED" as const };
  });

  await assignConversations(tx, source.companyId, fresh);
  const tied = await tieClients(tx, source.companyId, fresh);
  await insertMessages(tx, fresh);
  const webhooks = await queueReceived(tx, source, fresh);
  await insertPlaces(tx, source, places);
  await resolveQuarantined(
    tx,
    source,
    places.map((place) => place.uid),
  );
  const met = [...known.values()].flatMap((message) => (message.conversationId ? message.messageId : []));
  if (source.specialUse === "\\Sent") {
    await markSent(tx, source.companyId, met);
  }
  await raiseFiling(tx, met, filingOf(source.specialUse));
  for (const { conversationId } of fresh) touched.add(conversationId);
  await refreshConversations(tx, [...touched]);
  return { imported: fresh.length, duplicates: messages.length - fresh.length, tied, webhooks };
}
