import { closeWithRequest } from "./connections-of-request";
import type { Loan, Use } from "./lane";
import { findLane } from "./lanes";

/**
 * Runs `work` on the mailbox's one connection, after whoever uses it now; it is opened if there is none, and kept for
 * the next user. A person who would have to wait gets a second one.
 */
export async function withConnection<T>(mailboxId: number, use: Use, work: (loan: Loan) => Promise<T>): Promise<T> {
  const lane = findLane(mailboxId, use.purpose);
  const closed = closeWithRequest(lane);
  try {
    return await lane.use(use, work);
  } finally {
    // There processes end without notice, and nobody comes next.
    if (process.env.VERCEL && !closed) await lane.close();
  }
}
