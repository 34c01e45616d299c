import type { Transaction } from "@/server/db/client";

/** Ends what runs for a mailbox: without its lease a worker in the middle of a batch cannot commit it. */
export async function cancelRuns(tx: Transaction, mailboxId: number): Promise<void> {
  await tx.mailboxLease.deleteMany({ where: { mailboxId } });
  await tx.syncRun.updateMany({
    where: { mailboxId, status: { in: ["QUEUED", "RUNNING"] } },
    data: { status: "CANCELLED", finishedAt: new Date(), errorCode: "sync.cancelled" },
  });
}
