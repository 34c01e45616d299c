import type { Transaction } from "@/server/db/client";
import { countQuarantined } from "@/server/messages/count-quarantined";

/**
 * « Partiel » as long as a mail waits in quarantine, « Synchronisé » from then on. A mailbox whose last sync failed
 * keeps its error: the next one that ends well settles both.
 */
export async function settleMailboxStatus(tx: Transaction, mailboxId: number): Promise<void> {
  const failed = await countQuarantined(tx, mailboxId);
  await tx.$executeRaw`
    UPDATE "mailbox" SET "status" = ${failed ? "PARTIAL" : "SYNCED"}::"MailboxStatus",
      "lastErrorCode" = ${failed ? "sync.partial" : null},
      "lastErrorDetail" = ${failed && JSON.stringify(failed)}::jsonb
    WHERE "id" = ${mailboxId} AND "status" IN ('PARTIAL', 'SYNCED')`;
}
