import { db, type Transaction } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { type Lease, renewLease } from "./take-lease";

/** Runs `work` in a transaction that only a worker with the mailbox's lease can commit, and tells the screens. */
export function inLease<Result>(lease: Lease, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return db.$transaction(
    async (tx) => {
      await renewLease(tx, lease);
      const result = await work(tx);
      await publishChange(tx, lease.companyId, { kind: "mailbox", id: lease.mailboxId });
      return result;
    },
    { timeout: 120_000, maxWait: 30_000 },
  );
}
