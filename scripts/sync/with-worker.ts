import { keepWorkerAlive } from "./keep-worker-alive";

/** Does work that waits for syncs, while somebody sees to them; Ctrl-C aborts the signal it gets. */
export async function withWorker<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const left = new AbortController();
  const leave = () => left.abort();
  process.once("SIGINT", leave).once("SIGTERM", leave);
  const worker = await keepWorkerAlive();
  try {
    return await work(left.signal);
  } finally {
    process.off("SIGINT", leave).off("SIGTERM", leave);
    await worker.stop();
  }
}
