import { transaction } from "./database";
import type { ClaimedJob } from "./model";

/** How long a silent worker keeps its jobs, in seconds; its heartbeat renews it. */
export const LEASE_SECONDS = 15;

/** Any number that nothing else in the database locks. */
const CLAIM_LOCK = 727_073_700;

/**
 * Takes the next job that is due and may run, for the functions that this process has. Functions take turns (the one
 * with the fewest jobs under way goes first), then age decides. Null when there is nothing to do.
 */
export function claimJob(worker: string, functionIds: string[]): Promise<ClaimedJob | null> {
  return transaction(async (query) => {
    // One claim at a time: two that cannot see each other would both find room under a concurrency limit.
    await query("SELECT pg_advisory_xact_lock($1)", [CLAIM_LOCK]);
    const [job] = await query<ClaimedJob>(CLAIM_SQL, [worker, functionIds]);
    return job ?? null;
  });
}

// A job whose last holder did not give it back counts a crash. The extra millisecond is what timestamptz(3) rounds up.
const CLAIM_SQL = `
  WITH busy AS MATERIALIZED (
    SELECT r."functionId", r."concurrencyKeys" FROM executor_job j JOIN executor_run r ON r.id = j."runId"
    WHERE j."lockedUntil" > clock_timestamp()
  ), saturated AS (
    SELECT coalesce(array_agg(key), '{}') AS keys FROM (
      SELECT key FROM busy, unnest(busy."concurrencyKeys") AS key
      GROUP BY key HAVING count(*) >= split_part(key, '/', 1)::int
    ) AS full_keys
  ), next AS (
    SELECT j.id, r."functionId" FROM executor_job j JOIN executor_run r ON r.id = j."runId"
    WHERE j."runAt" <= clock_timestamp() + interval '1 ms'
      AND (j."lockedUntil" IS NULL OR j."lockedUntil" <= clock_timestamp())
      AND r."functionId" = ANY($2)
      AND NOT r."concurrencyKeys" && (SELECT keys FROM saturated)
    ORDER BY (SELECT count(*) FROM busy WHERE busy."functionId" = r."functionId"), j."runAt", j.id
    LIMIT 1 FOR UPDATE OF j SKIP LOCKED
  )
  UPDATE executor_job j SET
    crashes = crashes + ("lockedBy" IS NOT NULL)::int,
    "lockedBy" = $1, "lockedUntil" = clock_timestamp() + interval '${LEASE_SECONDS} seconds',
    fence = fence + 1, again = false
  FROM next WHERE j.id = next.id
  RETURNING j.id::text AS id, j."runId", next."functionId", j.kind::text AS kind, j.edge, j.attempt, j.fence, j.crashes, $1 AS worker`;
