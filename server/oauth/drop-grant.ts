import type { Transaction } from "@/server/db/client";

/** Forgets what was granted for a mailbox: it is disconnected, or has a password from now on. */
export async function dropGrant(tx: Transaction, mailboxId: number): Promise<void> {
  await tx.oauthGrant.deleteMany({ where: { mailboxId } });
}
