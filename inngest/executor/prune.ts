import { query } from "./database";

const KEPT_DAYS = 7;

/** Forgets runs that ended long ago, events that no run needs any more, and workers that vanished. */
export async function prune(): Promise<void> {
  await query(`DELETE FROM executor_run WHERE "finishedAt" < clock_timestamp() - interval '${KEPT_DAYS} days'`);
  await query(
    `DELETE FROM executor_event e WHERE "receivedAt" < clock_timestamp() - interval '${KEPT_DAYS} days'
       AND "routedAt" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM executor_run r WHERE r."eventId" = e.id)`,
  );
  await query(`DELETE FROM executor_worker WHERE "lastSeenAt" < clock_timestamp() - interval '1 day'`);
}
