import type { Transaction } from "@/server/db/client";

/**
 * « Partiel » as long as a mail waits in quarantine, « Synchronisé » from then on. A mailbox whose last sync failed
 * keeps its error: the next one that ends well settles both.
 */
export async function settleMailboxStatus(tx: Transaction, mailboxId: number): Promise<void> {
  const failed = await tx.quarantinedMessage.count({ where: { mailboxId, resolvedAt: null } });
  const total = failed === 0 ? 0 : await tx.messagePlace.count({ where: { folder: { mailboxId } } });
  await tx.$executeRaw`
    UPDATE "mailbox" SET "status" = ${failed > 0 ? "PARTIAL" : "SYNCED"}::"MailboxStatus",
      "lastErrorCode" = ${failed > 0 ? "sync.partial" : null},
      "lastErrorDetail" = ${failed > 0 ? JSON.stringify({ failed, total }) : null}::jsonb
    WHERE "id" = ${mailboxId} AND "status" IN ('PARTIAL', 'SYNCED')`;
}
