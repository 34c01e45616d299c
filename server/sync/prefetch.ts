/**
 * Yields the result of `work` for each item in order, with the next one under way while the consumer uses the
 * current; one on the other makes a pipeline. Begins no new work once `goOn` says no; what was begun is still yielded.
 */
export async function* prefetch<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  work: (item: Item) => Promise<Result>,
  goOn: () => boolean = () => true,
): AsyncGenerator<Result> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const begin = () => {
    const result = takeNext(iterator, work);
    // Its failure is thrown when its turn comes; until then it must not count as unhandled.
    result.catch(() => undefined);
    return result;
  };
  let ahead: Promise<{ result: Result } | null> | null = begin();
  while (ahead) {
    const current: { result: Result } | null = await ahead;
    if (!current) return;
    ahead = goOn() ? begin() : null;
    yield current.result;
  }
}

async function takeNext<Item, Result>(
  iterator: AsyncIterator<Item> | Iterator<Item>,
  work: (item: Item) => Promise<Result>,
): Promise<{ result: Result } | null> {
  const item = await iterator.next();
  return item.done ? null : { result: await work(item.value) };
}
