import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { inngest } from "@/inngest/client";
import { useOwnDatabase } from "@/tests/support/database";
import { deferred } from "@/tests/support/deferred";
import { send, startTestExecutor, stopTestExecutors, waitForRuns, waitUntil } from "@/tests/support/executor";
import { query } from "./database";

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
beforeAll(async () => {
  database = await useOwnDatabase();
});
afterEach(stopTestExecutors);
afterAll(() => database.drop());

describe("several runs", () => {
  it("of a singleton: the event that comes while one goes on is dropped, per key", async () => {
    const release = deferred();
    const single = inngest.createFunction(
      { id: "single", triggers: [{ event: "single/go" }], singleton: { key: "event.data.box", mode: "skip" } },
      ({ step }) => step.run("hold", () => release.promise),
    );
    await startTestExecutor([single]);
    await send("single/go", { box: 1 });
    await send("single/go", { box: 1 });
    await send("single/go", { box: 2 });
    await waitUntil(
      async () =>
        (await query(`SELECT 1 FROM executor_event WHERE name = 'single/go' AND "routedAt" IS NULL`)).length === 0,
    );
    release.resolve(null);
    expect(await waitForRuns("single", 2)).toHaveLength(2);
    await send("single/go", { box: 1 });
    expect(await waitForRuns("single", 3)).toHaveLength(3);
  });

  it("share a limit on how many execute at once, across executors", async () => {
    let together = 0;
    let most = 0;
    const limited = inngest.createFunction(
      { id: "limited", triggers: [{ event: "limited/go" }], concurrency: { key: "event.data.box", limit: 2 } },
      ({ step }) =>
        step.run("work", async () => {
          most = Math.max(most, ++together);
          await new Promise((resolve) => setTimeout(resolve, 60));
          together -= 1;
        }),
    );
    await startTestExecutor([limited]);
    await startTestExecutor([limited]);
    await Promise.all(Array.from({ length: 8 }, () => send("limited/go", { box: 1 })));
    await waitForRuns("limited", 8);
    expect(most).toBe(2);
  });

  it("of different functions share a limit of the whole installation, per key", async () => {
    const together = new Map<string, number>();
    const most = new Map<string, number>();
    const work = async (host: string) => {
      const inside = (together.get(host) ?? 0) + 1;
      together.set(host, inside);
      most.set(host, Math.max(most.get(host) ?? 0, inside));
      await new Promise((resolve) => setTimeout(resolve, 60));
      together.set(host, (together.get(host) ?? 0) - 1);
    };
    const concurrency = { scope: "env" as const, key: "event.data.host", limit: 2 };
    const [one, other] = ["one", "other"].map((id) =>
      inngest.createFunction({ id, triggers: [{ event: "host/go" }], concurrency }, ({ event, step }) =>
        step.run("work", () => work(event.data.host)),
      ),
    );
    if (!one || !other) throw new Error("unreachable");
    await startTestExecutor([one, other]);
    await Promise.all(["a", "a", "a", "b", "b", "b"].map((host) => send("host/go", { host })));
    await waitForRuns("one", 6);
    await waitForRuns("other", 6);
    expect([...most.values()]).toEqual([2, 2]);
  });

  it("of one function leave room for another's", async () => {
    const release = deferred();
    const order: string[] = [];
    const crowd = inngest.createFunction({ id: "crowd", triggers: [{ event: "crowd/go" }] }, async () => {
      order.push("crowd");
      await release.promise;
    });
    const click = inngest.createFunction({ id: "click", triggers: [{ event: "click/go" }] }, () => {
      order.push("click");
    });
    for (let run = 0; run < 5; run++) await send("crowd/go");
    await send("click/go");
    await startTestExecutor([crowd, click], { parallelism: 2 });
    await waitForRuns("click");
    expect(order.indexOf("click")).toBeLessThan(2);
    release.resolve(null);
    await waitForRuns("crowd", 5);
  });
});
