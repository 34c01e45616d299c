/**
 * Hands what is noted to `work`, one round at a time: what comes meanwhile waits for the next round. A busy import
 * notes changes faster than they can be read; without rounds each would cancel the reading before it.
 */
export function inRounds<Item>(work: (items: ReadonlySet<Item>) => Promise<unknown>): (item: Item) => void {
  let waiting = new Set<Item>();
  let isBusy = false;

  async function runRounds() {
    isBusy = true;
    while (waiting.size > 0) {
      const round = waiting;
      waiting = new Set();
      // A read that failed shows on the screen that asked for it.
      await work(round).catch(() => undefined);
    }
    isBusy = false;
  }

  return (item) => {
    waiting.add(item);
    if (!isBusy) void runRounds();
  };
}
