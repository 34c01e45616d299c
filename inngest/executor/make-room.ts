import type { Query } from "./database";

/**
 * Puts a job back in line when another one is due and waits; answers whether it did. Long work would else keep its place
 * for as long as it lasts, and a few of them all places.
 */
export async function makeRoom(query: Query, jobId: string): Promise<boolean> {
  const released = await query(
    `UPDATE executor_job SET "lockedBy" = NULL, "lockedUntil" = NULL, "runAt" = clock_timestamp()
     WHERE id = $1 AND EXISTS (
       SELECT 1 FROM executor_job other WHERE other.id <> $1 AND other."runAt" <= clock_timestamp()
         AND (other."lockedUntil" IS NULL OR other."lockedUntil" <= clock_timestamp()))
     RETURNING 1 AS released`,
    [jobId],
  );
  return released.length > 0;
}
