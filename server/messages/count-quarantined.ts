import type { Transaction } from "@/server/db/client";

/**
 * The values for the words of `sync.partial`: of how many mails how many wait in quarantine, and for which reason; null
 * when none does.
 */
export async function countQuarantined(tx: Transaction, mailboxId: number): Promise<Record<string, number> | null> {
  const reasons = await tx.quarantinedMessage.groupBy({
    by: ["errorCode"],
    where: { mailboxId, resolvedAt: null },
    _count: true,
  });
  if (reasons.length === 0) return null;
  const failed = reasons.reduce((sum, { _count }) => sum + _count, 0);
  const tooLarge = reasons.find(({ errorCode }) => errorCode === "message.too_large")?._count ?? 0;
  const unreadable = failed - tooLarge;
  const total = await tx.messagePlace.count({ where: { folder: { mailboxId } } });
  return { failed, total, ...(unreadable > 0 && { unreadable }), ...(tooLarge > 0 && { tooLarge }) };
}
