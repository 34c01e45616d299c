import { listLiveWorkers } from "@/inngest/executor/live-workers";
import { startExecutor } from "@/inngest/executor/start-executor";
import { usesEmbeddedExecutor } from "@/inngest/mode";
import { closeConnections } from "@/server/connections/lanes";
import { startDemoIfConnected } from "@/server/demo/start-demo-if-connected";

const LOOK_EVERY_MS = 3_000;

/**
 * Sees to it that somebody does the work until `stop`: the server when it runs, this process when it does not or
 * stops meanwhile. With an Inngest server configured, that one does.
 */
export async function keepWorkerAlive(): Promise<{ stop(): Promise<void> }> {
  if (!usesEmbeddedExecutor()) return { stop: async () => {} };
  let own: Promise<{ stop(): Promise<void> }> | undefined;
  const look = async () => {
    if (!own && (await listLiveWorkers()).length === 0) own = startWorker();
    await own;
  };
  await look();
  // The database may be away for a moment; the next look tries again.
  const timer = setInterval(() => void look().catch(() => {}), LOOK_EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await (await own)?.stop();
      // Some hosts count a connection that ends without a word for minutes.
      await closeConnections();
    },
  };
}

/** The demonstration's mail server lives in the process that syncs. */
async function startWorker() {
  await startDemoIfConnected();
  return startExecutor({ cron: false });
}
