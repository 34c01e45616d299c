/**
 * Yields the result of `work` for each item in order, with the next one under way while the consumer uses the
 * current. Begins no new work once `goOn` says no; what was begun is still yielded.
 */
export async function* prefetch<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
  goOn: () => boolean,
): AsyncGenerator<Result> {
  const iterator = items[Symbol.iterator]();
  const begin = () => {
    const item = iterator.next();
    if (item.done) return undefined;
    const result = work(item.value);
    // Its failure is thrown when its turn comes; until then it must not count as unhandled.
    result.catch(() => undefined);
    return result;
  };
  let ahead = begin();
  while (ahead) {
    const current = await ahead;
    ahead = goOn() ? begin() : undefined;
    try {
      yield current;
    } catch (error) {
      await ahead?.catch(() => undefined);
      throw error;
    }
  }
}
