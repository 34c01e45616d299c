import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { timeLimit } from "./time-limit";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

test("aborts in time what combines it with another signal, though nobody else keeps it", async () => {
  const left = new AbortController();
  let name: unknown;
  const wait = () => {
    const signal = AbortSignal.any([left.signal, timeLimit(100)]);
    signal.addEventListener("abort", () => (name = signal.reason.name));
  };
  wait();
  for (let round = 0; round < 3; round += 1) {
    await sleep(10);
    collectGarbage();
  }
  await expect.poll(() => name).toBe("TimeoutError");
  expect(left.signal.aborted).toBe(false);
});
