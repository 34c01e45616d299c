import { db } from "@/server/db/client";
import { pruneSlice } from "@/server/db/prune-slice";
import { env } from "@/server/env";

/**
 * Lets runs go that ended longer ago than LOKARIO_HISTORY_DAYS, for a bounded time; what they came to stays, added up by
 * day. Call again until `done`. A run that is the last of its mailbox stays.
 */
export function pruneRuns(now: Date): Promise<{ done: boolean; pruned: number }> {
  const before = new Date(now.getTime() - env().LOKARIO_HISTORY_DAYS * 86_400_000);
  return pruneSlice((limit) => pruneSome(before, limit));
}

/** One statement, in which steps and journals go with their runs: a run is counted when it goes, and only then. */
async function pruneSome(before: Date, limit: number): Promise<number> {
  const gone = await db.$queryRaw<unknown[]>`
    WITH old AS (
      SELECT r."id" FROM "sync_run" r
      WHERE r."finishedAt" < ${before}
        AND EXISTS (SELECT FROM "sync_run" later WHERE later."mailboxId" = r."mailboxId" AND later."queuedAt" > r."queuedAt")
      ORDER BY r."finishedAt" LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ), gone AS (
      DELETE FROM "sync_run" USING old WHERE "sync_run"."id" = old."id" RETURNING "sync_run".*
    ), added AS (
      INSERT INTO "sync_day" AS d ("mailboxId", "day", "runs", "errors", "imported", "quarantined", "durationMs")
      SELECT "mailboxId", (coalesce("startedAt", "queuedAt") AT TIME ZONE 'UTC')::date, count(*),
        count(*) FILTER (WHERE "status" = 'ERROR'), sum("imported"), sum("quarantined"),
        coalesce(sum(extract(epoch FROM "finishedAt" - "startedAt") * 1000), 0)::bigint
      FROM gone GROUP BY 1, 2
      ON CONFLICT ("mailboxId", "day") DO UPDATE SET "runs" = d."runs" + excluded."runs",
        "errors" = d."errors" + excluded."errors", "imported" = d."imported" + excluded."imported",
        "quarantined" = d."quarantined" + excluded."quarantined", "durationMs" = d."durationMs" + excluded."durationMs"
    )
    SELECT "id" FROM gone`;
  return gone.length;
}
