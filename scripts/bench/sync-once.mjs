import { setTimeout as sleep } from "node:timers/promises";
import { importAll } from "./import-all.mjs";
import { watchMemory } from "./processes.mjs";

/** One sync of the mailbox that `importAll` connected. @returns {Promise<{ ms: number, memory: number, run: object }>} */
export async function syncOnce(round) {
  const { id } = await round.once(importAll);
  await sleep(1_000);
  const idle = round.app.measureMemory();
  const { result, peak } = await watchMemory(round.app.measureMemory, async () => {
    const startedAt = performance.now();
    const run = await round.app.request("POST", `/api/inbox/integrations/${id}/sync?wait=1`);
    return { run, ms: performance.now() - startedAt };
  });
  return { ...result, memory: Math.max(peak - idle, 0) };
}
