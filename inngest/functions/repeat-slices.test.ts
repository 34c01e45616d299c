import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { useOwnDatabase } from "@/tests/support/database";
import { listRuns, send, startTestExecutor, stopTestExecutors, waitForRuns, waitUntil } from "@/tests/support/executor";
import { inngest } from "../client";
import { repeatSlices } from "./repeat-slices";

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
beforeAll(async () => {
  database = await useOwnDatabase();
});
afterEach(stopTestExecutors);
afterAll(() => database.drop());

const singleton = { key: "event.data.box", mode: "skip" as const };

it("ends long work in runs of 50 slices, although the functions are singletons", async () => {
  let slices = 0;
  const slice = async () => ({ done: ++slices === 120 });
  const handOver = (id: string, from: string, to: string) =>
    inngest.createFunction({ id, triggers: [{ event: from }], singleton }, async ({ event, step }) => {
      const { done } = await repeatSlices(step, "part", slice);
      if (!done) await step.sendEvent("hand-over", { name: to, data: event.data });
      return { done };
    });
  await startTestExecutor([
    handOver("begin", "work/begun", "work/continued"),
    handOver("go-on", "work/continued", "work/begun"),
  ]);

  await send("work/begun", { box: 1 });
  await waitUntil(async () => (await listRuns("begin")).length === 2);
  expect(await waitForRuns("begin", 2)).toMatchObject([{ output: { done: false } }, { output: { done: true } }]);
  expect(await waitForRuns("go-on")).toMatchObject([{ output: { done: false } }]);
  expect(slices).toBe(120);
});
