import { expect, it } from "vitest";
import { TurnQueue } from "./turn-queue";

it("gives turns one at a time, in the order of asking", async () => {
  const queue = new TurnQueue();
  const order: number[] = [];
  let inside = 0;
  await Promise.all(
    [1, 2, 3, 4].map(async (number) => {
      const turn = await queue.enter();
      expect(++inside).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push(number);
      inside -= 1;
      turn.end();
    }),
  );
  expect(order).toEqual([1, 2, 3, 4]);
});

it("lets one who waits leave, and nobody behind waits for it", async () => {
  const queue = new TurnQueue();
  const first = await queue.enter();
  const left = new AbortController();
  const leaving = queue.enter({ signal: left.signal });
  const last = queue.enter();
  left.abort(new Error("gone"));
  await expect(leaving).rejects.toThrow("gone");
  first.end();
  (await last).end();
  expect(queue.isAvailable()).toBe(true);
});

it("tells the one inside that somebody waits, also when they came before it began", async () => {
  const queue = new TurnQueue();
  const first = await queue.enter();
  expect(first.wanted.aborted).toBe(false);
  const second = queue.enter();
  expect(first.wanted.aborted).toBe(true);
  const third = queue.enter();
  first.end();
  expect((await second).wanted.aborted).toBe(true);
  (await second).end();
  expect((await third).wanted.aborted).toBe(false);
});

it("disturbs nobody for one who yields", async () => {
  const queue = new TurnQueue();
  const first = await queue.enter();
  const watch = queue.enter({ yields: true });
  expect(first.wanted.aborted).toBe(false);
  first.end();
  expect((await watch).wanted.aborted).toBe(false);
});

it("ends a turn once: a second word of the same one does not end the next one's", async () => {
  const queue = new TurnQueue();
  const first = await queue.enter({ yields: true });
  expect(queue.isAvailable()).toBe(true);
  const second = queue.enter();
  expect(queue.isAvailable()).toBe(false);
  first.end();
  await second;
  first.end();
  expect(queue.isAvailable()).toBe(false);
});
