import { query } from "./database";

/** What failed may be replayed for as long. */
const KEPT_DAYS = 7;
/** What went well is most of all: a thousand mailboxes make a quarter of a million runs a day. */
const COMPLETED_KEPT_HOURS = 24;

/** Forgets runs that ended long ago, events that no run needs any more, and workers that vanished. */
export async function prune(): Promise<void> {
  await query(
    `DELETE FROM executor_run WHERE "finishedAt" < clock_timestamp() - interval '${COMPLETED_KEPT_HOURS} hours'
       AND (status = 'COMPLETED' OR "finishedAt" < clock_timestamp() - interval '${KEPT_DAYS} days')`,
  );
  await query(
    `DELETE FROM executor_event e WHERE "receivedAt" < clock_timestamp() - interval '${COMPLETED_KEPT_HOURS} hours'
       AND "routedAt" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM executor_run r WHERE r."eventId" = e.id)`,
  );
  await query(`DELETE FROM executor_worker WHERE "lastSeenAt" < clock_timestamp() - interval '1 day'`);
}
