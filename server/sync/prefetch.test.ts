import { expect, it } from "vitest";
import { prefetch } from "./prefetch";

const collect = async <T>(items: AsyncIterable<T>) => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

it("keeps the order, one stage on the other", async () => {
  const doubled = prefetch([1, 2, 3], async (n) => n * 2);
  expect(await collect(prefetch(doubled, async (n) => n + 1))).toEqual([3, 5, 7]);
});

it("works on the next item while the consumer holds the current", async () => {
  const begun: number[] = [];
  const results = prefetch([1, 2, 3], async (n) => begun.push(n));
  await results.next();
  expect(begun).toEqual([1, 2]);
});

it("begins nothing new once told to stop, and still yields what was begun", async () => {
  let goOn = true;
  const results = prefetch(
    [1, 2, 3, 4],
    async (n) => n,
    () => goOn,
  );
  expect((await results.next()).value).toBe(1);
  goOn = false;
  expect(await collect(results)).toEqual([2]);
});

it("throws a failure when its turn comes, after the results before it", async () => {
  const results = prefetch([1, 2], async (n) => {
    if (n === 2) throw new Error("connection lost");
    return n;
  });
  expect((await results.next()).value).toBe(1);
  await expect(results.next()).rejects.toThrow("connection lost");
});
