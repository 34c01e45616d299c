import { query } from "./database";
import { isDead } from "./worker";

/** How long after its last heartbeat a worker counts as gone, in seconds. */
const SILENCE_SECONDS = 20;

/** How many processes are doing jobs now; 0 means that sent events wait. */
export async function countLiveWorkers(): Promise<number> {
  const workers = await query<{ id: string }>(
    `SELECT id FROM executor_worker WHERE "lastSeenAt" > clock_timestamp() - interval '${SILENCE_SECONDS} seconds'`,
  );
  return workers.filter(({ id }) => !isDead(id)).length;
}
