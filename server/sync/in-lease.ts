import { db, type Transaction } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { type LeasedRun, renewLease } from "./take-lease";

/** Runs `work` in a transaction that only a worker with the mailbox's lease can commit, and tells the screens. */
export function inLease<Result>(run: LeasedRun, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return db.$transaction(
    async (tx) => {
      await renewLease(tx, run);
      const result = await work(tx);
      await publishChange(tx, run.companyId, { kind: "mailbox", id: run.mailboxId });
      return result;
    },
    { timeout: 120_000, maxWait: 30_000 },
  );
}
