import { db } from "@/server/db/client";
import { env } from "@/server/env";

/** Runs that go in one statement: their steps and journals go with them. */
const PER_STATEMENT = 1_000;

/**
 * Lets runs go that ended longer ago than LOKARIO_HISTORY_DAYS; what they came to stays, added up by day. Returns how
 * many went. A run that is the last of its mailbox stays.
 */
export async function pruneRuns(now: Date): Promise<number> {
  const before = new Date(now.getTime() - env().LOKARIO_HISTORY_DAYS * 86_400_000);
  let pruned = 0;
  for (let gone = PER_STATEMENT; gone === PER_STATEMENT; pruned += gone) gone = await pruneSome(before);
  return pruned;
}

/** One statement: a run is counted when it goes, and only then. */
async function pruneSome(before: Date): Promise<number> {
  const gone = await db.$queryRaw<unknown[]>`
    WITH old AS (
      SELECT r."id" FROM "sync_run" r
      WHERE r."finishedAt" < ${before}
        AND EXISTS (SELECT FROM "sync_run" later WHERE later."mailboxId" = r."mailboxId" AND later."queuedAt" > r."queuedAt")
      ORDER BY r."finishedAt" LIMIT ${PER_STATEMENT} FOR UPDATE SKIP LOCKED
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
