import { db } from "@/server/db/client";

const DAY_MS = 86_400_000;
/** Runs that are looked at in one statement. */
const PER_STATEMENT = 2_000;
/** A call ends after this long, so that a step fits a serverless function's limit. */
const SLICE_MS = 20_000;
/** A night that was missed is made up for by the next ones. */
const LOOK_BACK_DAYS = 4;

/**
 * Lets go of the steps and journals of automatic syncs that ended well more than a day ago and found nothing: with a
 * thousand mailboxes they are millions of rows a day, which say no more than the run's own. Call it until `done`.
 */
export async function forgetQuietDetails(now: Date): Promise<{ done: boolean }> {
  const stopAt = Date.now() + SLICE_MS;
  const until = new Date(now.getTime() - DAY_MS);
  let from = new Date(now.getTime() - LOOK_BACK_DAYS * DAY_MS);
  while (Date.now() < stopAt) {
    const last = await forgetSome(from, until);
    if (!last) return { done: true };
    from = last;
  }
  return { done: false };
}

/** Goes through some of the runs that ended in this time; answers when the last of them did, null when there were few. */
async function forgetSome(from: Date, until: Date): Promise<Date | null> {
  const [seen] = await db.$queryRaw<{ last: Date | null; count: number }[]>`
    WITH ended AS MATERIALIZED (
      SELECT "id", "finishedAt", "trigger" IN ('SCHEDULE', 'IDLE') AND "status" = 'SUCCESS' AND NOT "verify"
        AND "imported" + "duplicates" + "filtered" + "quarantined" + "reflagged" + "vanished" = 0 AS "quiet"
      FROM "sync_run" WHERE "finishedAt" >= ${from} AND "finishedAt" < ${until}
      ORDER BY "finishedAt" LIMIT ${PER_STATEMENT}
    ), steps AS (
      DELETE FROM "sync_step" s USING ended WHERE s."runId" = ended."id" AND ended."quiet"
    ), lines AS (
      DELETE FROM "sync_journal_line" l USING ended WHERE l."runId" = ended."id" AND ended."quiet"
    )
    SELECT max("finishedAt") AS "last", count(*)::int AS "count" FROM ended`;
  return seen && seen.count === PER_STATEMENT ? seen.last : null;
}
