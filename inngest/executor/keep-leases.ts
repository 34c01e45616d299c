import { LEASE_SECONDS } from "./claim-job";
import { query } from "./database";
import { isDead, type Worker } from "./worker";

/** Tells that the worker lives and keeps the jobs it is executing. */
export async function beat(worker: Worker, jobIds: string[]): Promise<void> {
  await query(
    `INSERT INTO executor_worker (id, hostname, pid, "lastSeenAt") VALUES ($1, $2, $3, clock_timestamp())
     ON CONFLICT (id) DO UPDATE SET "lastSeenAt" = excluded."lastSeenAt"`,
    [worker.id, worker.hostname, worker.pid],
  );
  // A job that is locked is being written by us right now; waiting for it could end in a deadlock.
  await query(
    `UPDATE executor_job SET "lockedUntil" = clock_timestamp() + interval '${LEASE_SECONDS} seconds'
     WHERE id IN (SELECT id FROM executor_job WHERE "lockedBy" = $1 AND id = ANY($2) FOR UPDATE SKIP LOCKED)`,
    [worker.id, jobIds],
  );
}

/** Frees at once what processes of this machine held when they died, instead of after their lease. */
export async function reclaimJobsOfTheDead(): Promise<void> {
  const workers = await query<{ id: string }>(
    `SELECT "lockedBy" AS id FROM executor_job WHERE "lockedUntil" > clock_timestamp() UNION SELECT id FROM executor_worker`,
  );
  const dead = workers.map(({ id }) => id).filter(isDead);
  if (dead.length === 0) return;
  await query(`UPDATE executor_job SET "lockedUntil" = NULL WHERE "lockedBy" = ANY($1)`, [dead]);
  await query("DELETE FROM executor_worker WHERE id = ANY($1)", [dead]);
}

/** Hands back what the worker still holds, for another to go on with; its own late writes are refused from now on. */
export async function leave(worker: Worker): Promise<void> {
  await query(`UPDATE executor_job SET "lockedBy" = NULL, "lockedUntil" = NULL WHERE "lockedBy" = $1`, [worker.id]);
  await query("DELETE FROM executor_worker WHERE id = $1", [worker.id]);
}
