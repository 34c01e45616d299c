import type { Transaction } from "@/server/db/client";
import type { NewMessage } from "./new-message";

/**
 * Ties new messages to the clients that own their correspondents' addresses; returns how many. The caller holds the
 * company's mail lock, and so does whoever changes a client's addresses: neither misses the other.
 */
export async function tieClients(tx: Transaction, companyId: number, messages: NewMessage[]): Promise<number> {
  const addresses = [...new Set(messages.map((message) => message.correspondentAddress))];
  const owned = await tx.$queryRaw<{ address: string; clientId: number }[]>`
    SELECT "address", "clientId" FROM "client_address"
    WHERE "companyId" = ${companyId} AND "address" = ANY(${addresses}::text[])`;
  const clientOf = new Map(owned.map(({ address, clientId }) => [address, clientId]));
  for (const message of messages) message.clientId = clientOf.get(message.correspondentAddress) ?? null;
  return messages.filter((message) => message.clientId !== null).length;
}
