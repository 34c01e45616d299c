import { changeFeed, type LiveChange } from "./change-feed";

/**
 * What changes for a company from now on, whichever process changed it, until the signal aborts. The first item is
 * `resync`: read your state after it and nothing is missed. Equal changes that nobody took yet are folded into one.
 */
export async function* subscribeChanges(companyId: number, signal: AbortSignal): AsyncGenerator<LiveChange, void> {
  const waiting = new Map<string, LiveChange>();
  let wake = () => {};
  const stop = changeFeed().listen(companyId, (change) => {
    waiting.set(JSON.stringify(change), change);
    wake();
  });
  // Whoever aborts may never ask for another item: the end cannot wait for the loop below.
  const handleAbort = () => {
    stop();
    wake();
  };
  signal.addEventListener("abort", handleAbort);
  try {
    while (!signal.aborted) {
      const [next] = waiting;
      if (next) {
        waiting.delete(next[0]);
        yield next[1];
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    signal.removeEventListener("abort", handleAbort);
    stop();
  }
}
