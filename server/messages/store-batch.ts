import { v7 as uuid } from "uuid";
import type { Transaction } from "@/server/db/client";
import { assignConversations } from "./assign-conversations";
import type { BatchSource } from "./batch-source";
import { findKnownMessages } from "./find-known-messages";
import { fingerprintMessage } from "./fingerprint-message";
import type { IncomingMessage } from "./incoming-message";
import { insertMessages } from "./insert-messages";
import { insertPlaces } from "./insert-places";
import { lockCompanyMail } from "./lock-company-mail";
import { markSent } from "./mark-sent";
import type { NewMessage } from "./new-message";
import { resolveQuarantined } from "./quarantine-messages";
import { refreshConversations } from "./refresh-conversations";
import { tieClients } from "./tie-clients";
import { toNewMessage } from "./to-new-message";

export interface BatchOutcome {
  imported: number;
  duplicates: number;
  /** Of the imported, those that belong to a client. */
  tied: number;
}

/**
 * Stores a batch of messages of one folder with their places, conversations, clients and search documents, inside
 * the caller's transaction: a constant number of statements. Storing the same batch again changes nothing, since
 * fingerprints and places are unique keys.
 */
export async function storeBatch(
  tx: Transaction,
  source: BatchSource,
  messages: IncomingMessage[],
): Promise<BatchOutcome> {
  if (messages.length === 0) return { imported: 0, duplicates: 0, tied: 0 };
  const fingerprints = messages.map(fingerprintMessage);
  await lockCompanyMail(tx, source.companyId);
  const known = await findKnownMessages(tx, source.companyId, fingerprints);

  const fresh: NewMessage[] = [];
  const touched = new Set<string>();
  const places = messages.map((message, index) => {
    const { uid, flags } = message;
    const fingerprint = fingerprints[index] as string;
    const existing = known.get(fingerprint);
    if (existing?.conversationId) touched.add(existing.conversationId);
    if (existing) return { uid, flags, messageId: existing.messageId, outcome: "DUPLICATE" as const };
    const id = orderedId(message);
    known.set(fingerprint, { messageId: id, conversationId: null });
    fresh.push(toNewMessage(source, message, fingerprint, id));
    return { uid, flags, messageId: id, outcome: "IMPORTED" as const };
  });

  await assignConversations(tx, source.companyId, fresh);
  const tied = await tieClients(tx, source.companyId, fresh);
  await insertMessages(tx, fresh);
  await insertPlaces(tx, source, places);
  await resolveQuarantined(
    tx,
    source,
    places.map((place) => place.uid),
  );
  if (source.specialUse === "\\Sent") {
    await markSent(
      tx,
      source.companyId,
      [...known.values()].flatMap((message) => (message.conversationId ? message.messageId : [])),
    );
  }
  for (const { conversationId } of fresh) touched.add(conversationId);
  await refreshConversations(tx, [...touched]);
  return { imported: fresh.length, duplicates: messages.length - fresh.length, tied };
}

/** Ids grow with arrival, then with the UID: they settle the order of mail that came in the same instant. */
function orderedId({ receivedAt, uid }: IncomingMessage): string {
  return uuid({ msecs: Math.max(receivedAt.getTime(), 0), seq: uid });
}
