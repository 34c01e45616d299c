import { transactWithEvents } from "@/inngest/transact-with-events";
import { changeIncidents } from "./change-incidents";
import { noteReview } from "./note-review";
import { planIncidents } from "./plan-incidents";
import { lockReviewed, type ReviewedRow, readReviewed } from "./read-reviewed";

/**
 * Opens and closes the incidents of all mailboxes. Several processes may do so at once: who opens one is decided by a
 * unique index, who closes it by the row. Returns how many mailboxes changed.
 */
export async function reviewMailboxes(now: Date): Promise<number> {
  const awakeSince = await noteReview(now);
  const plan = (row: ReviewedRow) => planIncidents(row, { now, awakeSince, delayMinutes: row.delayMinutes });
  let changed = 0;
  for (const row of await readReviewed(now)) {
    if (!hasWork(plan(row))) continue;
    const done = await transactWithEvents(async (tx, announce) => {
      // A sync may have ended meanwhile: what is told of a mailbox is true when it is told.
      const current = await lockReviewed(tx, row.id, now);
      return current ? changeIncidents(tx, current, { ...plan(current), now, announce }) : false;
    });
    if (done) changed += 1;
  }
  return changed;
}

function hasWork({ open, close }: ReturnType<typeof planIncidents>): boolean {
  return open !== null || close.length > 0;
}
