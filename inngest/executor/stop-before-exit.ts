import { logError } from "@/server/log/log-error";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;
/** Open event streams keep Next from ending by itself. */
const PATIENCE_MS = 2_000;

/**
 * Has `stop` finish before the process ends on a signal. Next ends as soon as its requests are answered and knows
 * nothing of jobs, so its own handlers are called after ours instead of beside them.
 */
export function stopBeforeExit(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of SIGNALS) {
    const others = process.listeners(signal);
    process.removeAllListeners(signal);
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      await stop().catch((error: unknown) => logError("executor: not stopped cleanly", error));
      for (const other of others) other(signal);
      setTimeout(() => process.exit(signal === "SIGINT" ? 130 : 143), others.length > 0 ? PATIENCE_MS : 0);
    });
  }
}
