import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { inngest } from "@/inngest/client";
import { useOwnDatabase } from "@/tests/support/database";
import { deferred } from "@/tests/support/deferred";
import { listRuns, send, startTestExecutor, stopTestExecutors, waitForRuns, waitUntil } from "@/tests/support/executor";
import { query } from "./database";
import { listLiveWorkers } from "./live-workers";

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
beforeAll(async () => {
  database = await useOwnDatabase();
});
afterEach(stopTestExecutors);
afterAll(() => database.drop());

describe("a run", () => {
  it("is started by an event that was sent before any executor ran", async () => {
    await send("early/sent", { value: 7 });
    const early = inngest.createFunction(
      { id: "early", triggers: [{ event: "early/sent" }] },
      ({ event }) => event.data,
    );
    await startTestExecutor([early]);
    expect(await waitForRuns("early")).toMatchObject([{ status: "COMPLETED", output: { value: 7 } }]);
  });

  it("starts on its event, without waiting for the next look", async () => {
    const swift = inngest.createFunction({ id: "swift", triggers: [{ event: "swift/go" }] }, () => "heard");
    await startTestExecutor([swift], { pollMs: 3_600_000 });
    // Its first look found nothing; from here on only a notice can start a run.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await send("swift/go");
    expect(await waitForRuns("swift")).toMatchObject([{ status: "COMPLETED", output: "heard" }]);
  });

  it("of 300 steps needs a handful of calls of its function and executes each step once", async () => {
    let calls = 0;
    const executed: number[] = [];
    const long = inngest.createFunction({ id: "long", triggers: [{ event: "long/go" }] }, async ({ step }) => {
      calls += 1;
      for (let number = 0; number < 300; number++) await step.run(`step-${number}`, () => executed.push(number));
      return executed.length;
    });
    await startTestExecutor([long]);
    await send("long/go");
    expect(await waitForRuns("long")).toMatchObject([{ status: "COMPLETED", output: 300 }]);
    expect(executed).toEqual([...Array(300).keys()]);
    expect(calls).toBeLessThan(10);
  });

  it("executes the steps of a parallel group side by side, then goes on", async () => {
    let together = 0;
    let most = 0;
    const parallel = inngest.createFunction(
      { id: "parallel", triggers: [{ event: "parallel/go" }] },
      async ({ step }) => {
        const work = async (value: number) => {
          most = Math.max(most, ++together);
          await new Promise((resolve) => setTimeout(resolve, 150));
          together -= 1;
          return value;
        };
        const values = await Promise.all([1, 2, 3].map((value) => step.run(`part-${value}`, () => work(value))));
        return step.run("sum", () => values.reduce((sum, value) => sum + value, 0));
      },
    );
    await startTestExecutor([parallel]);
    await send("parallel/go");
    expect(await waitForRuns("parallel")).toMatchObject([{ status: "COMPLETED", output: 6 }]);
    expect(most).toBeGreaterThan(1);
  });

  it("starts for every function that listens, also by an event that a step sends", async () => {
    const first = inngest.createFunction({ id: "fan-1", triggers: [{ event: "fan/out" }] }, ({ step }) =>
      step.sendEvent("tell", { name: "fan/told", data: { from: 1 } }),
    );
    const second = inngest.createFunction({ id: "fan-2", triggers: [{ event: "fan/out" }] }, () => "second");
    const third = inngest.createFunction(
      { id: "fan-3", triggers: [{ event: "fan/told", if: "event.data.from == 1" }] },
      ({ event }) => event.data.from,
    );
    const never = inngest.createFunction(
      { id: "fan-4", triggers: [{ event: "fan/told", if: "event.data.from == 2" }] },
      () => "never",
    );
    await startTestExecutor([first, second, third, never]);
    await send("fan/out");
    expect(await waitForRuns("fan-3")).toMatchObject([{ status: "COMPLETED", output: 1 }]);
    expect(await waitForRuns("fan-2")).toMatchObject([{ output: "second" }]);
    expect(await listRuns("fan-4")).toEqual([]);
  });
});

describe("a sleep", () => {
  it("goes on in another executor when the first one stopped meanwhile", async () => {
    const executed: string[] = [];
    const sleepy = inngest.createFunction({ id: "sleepy", triggers: [{ event: "sleepy/go" }] }, async ({ step }) => {
      await step.run("before", () => executed.push("before"));
      await step.sleep("nap", "2s");
      return step.run("after", () => executed.push("after"));
    });
    const first = await startTestExecutor([sleepy]);
    await send("sleepy/go");
    await waitUntil(async () => (await query(`SELECT 1 FROM executor_job WHERE kind = 'WAKE'`)).length === 1);
    await first.stop();
    await startTestExecutor([sleepy]);
    expect(await waitForRuns("sleepy")).toMatchObject([{ status: "COMPLETED" }]);
    expect(executed).toEqual(["before", "after"]);
  });
});

describe("stopping", () => {
  it("lets the running step end, hands the run back, and another executor goes on with the next step", async () => {
    const executed: string[] = [];
    const begun = deferred();
    const release = deferred();
    const steady = inngest.createFunction({ id: "steady", triggers: [{ event: "steady/go" }] }, async ({ step }) => {
      await step.run("one", async () => {
        executed.push("one");
        begun.resolve(null);
        await release.promise;
      });
      await step.run("two", () => executed.push("two"));
    });
    const first = await startTestExecutor([steady]);
    await send("steady/go");
    await begun.promise;
    const stopped = first.stop();
    release.resolve(null);
    await stopped;
    expect(executed).toEqual(["one"]);
    expect(await listLiveWorkers()).toHaveLength(0);
    await startTestExecutor([steady]);
    expect(await waitForRuns("steady")).toMatchObject([{ status: "COMPLETED" }]);
    expect(executed).toEqual(["one", "two"]);
  });
});
