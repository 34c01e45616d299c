import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { inngest } from "@/inngest/client";
import { useOwnDatabase } from "@/tests/support/database";
import { send, startTestExecutor, stopTestExecutors, waitForRuns } from "@/tests/support/executor";

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
beforeAll(async () => {
  database = await useOwnDatabase();
});
afterEach(stopTestExecutors);
afterAll(() => database.drop());

const STEPS = 12;
const order: string[] = [];

/** A run of many short steps, as a long import is. */
const long = inngest.createFunction({ id: "long", triggers: [{ event: "long/go" }] }, async ({ event, step }) => {
  for (let number = 1; number <= STEPS; number++) {
    await step.run(`slice-${number}`, async () => {
      await sleep(20);
      order.push(`${event.data.name}-${number}`);
    });
  }
  return "all";
});

const short = inngest.createFunction({ id: "short", triggers: [{ event: "short/go" }] }, ({ step }) =>
  step.run("work", () => void order.push("short")),
);

it("lets short work in between the steps of long work that has all places", async () => {
  await startTestExecutor([long, short], { parallelism: 1, shareMs: 50 });
  await send("long/go", { name: "a" });
  await expect.poll(() => order.length).toBeGreaterThan(0);
  await send("short/go");
  await waitForRuns("short");
  expect(order.indexOf("short")).toBeLessThan(STEPS);
  const [run] = await waitForRuns("long");
  expect(run).toMatchObject({ status: "COMPLETED", output: "all" });
  expect(order.filter((name) => name !== "short")).toEqual(
    Array.from({ length: STEPS }, (_, index) => `a-${index + 1}`),
  );
});

it("has two long runs take turns, each step once", async () => {
  order.length = 0;
  await startTestExecutor([long], { parallelism: 1, shareMs: 50 });
  await Promise.all([send("long/go", { name: "b" }), send("long/go", { name: "c" })]);
  await waitForRuns("long", 3);
  expect(new Set(order).size).toBe(2 * STEPS);
  expect(order).toHaveLength(2 * STEPS);
  const handOvers = order.filter((name, index) => index > 0 && name[0] !== order[index - 1]?.[0]);
  expect(handOvers.length).toBeGreaterThan(3);
});
