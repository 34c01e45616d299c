import type { Transaction } from "@/server/db/client";

/** What changed for the people of one company; carries ids only, screens read the rest again. */
export type Change =
  | { kind: "mailbox"; id: number }
  | { kind: "conversations" }
  | { kind: "clients" }
  | { kind: "drafts" };

/**
 * Tells every open screen of the company, in whichever process it is connected, once the transaction commits
 * (PostgreSQL NOTIFY, channel `lokario_changes`). Identical notices of one transaction are folded by PostgreSQL.
 */
export async function publishChange(tx: Pick<Transaction, "$executeRaw">, companyId: number, change: Change) {
  await tx.$executeRaw`SELECT pg_notify('lokario_changes', ${JSON.stringify({ companyId, change })})`;
}
