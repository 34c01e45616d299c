import type { Loan, Use } from "./lane";
import { findLane } from "./lanes";

/**
 * Runs `work` on the mailbox's one connection, after whoever uses it now; it is opened if there is none, and kept for
 * the next user. A person who would have to wait gets a second one.
 */
export function withConnection<T>(mailboxId: number, use: Use, work: (loan: Loan) => Promise<T>): Promise<T> {
  return findLane(mailboxId, use.purpose).use(use, work);
}
