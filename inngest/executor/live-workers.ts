import { query } from "./database";
import { isDead } from "./worker";

/** How long after its last heartbeat a worker counts as gone, in seconds. */
const SILENCE_SECONDS = 20;

/** The processes that are doing jobs now, the oldest first; without any, sent events wait. */
export async function listLiveWorkers(): Promise<{ id: string; hostname: string; startedAt: Date }[]> {
  const workers = await query<{ id: string; hostname: string; startedAt: Date }>(
    `SELECT id, hostname, "startedAt" FROM executor_worker
     WHERE "lastSeenAt" > clock_timestamp() - interval '${SILENCE_SECONDS} seconds' ORDER BY "startedAt", id`,
  );
  return workers.filter(({ id }) => !isDead(id));
}
