import { functions } from "../functions/all-functions";
import { type Executor, runExecutor } from "./executor";

// Next bundles apart what it loads apart: the process keeps one executor.
const shared = globalThis as typeof globalThis & { lokarioExecutor?: Promise<Executor> };

/**
 * Starts the embedded executor with all of Lokario's functions, once per process: later calls get the same one.
 * `cron: false` serves events only, as the terminal's sync does while no server runs.
 */
export async function startExecutor({ cron = true }: { cron?: boolean } = {}): Promise<{ stop(): Promise<void> }> {
  shared.lokarioExecutor ??= runExecutor({ functions, cron });
  const executor = await shared.lokarioExecutor.catch((error: unknown) => {
    shared.lokarioExecutor = undefined;
    throw error;
  });
  return {
    async stop() {
      shared.lokarioExecutor = undefined;
      await executor.stop();
    },
  };
}
