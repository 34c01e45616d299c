import { NonRetriableError, RetryAfterError } from "inngest";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { inngest } from "@/inngest/client";
import { useOwnDatabase } from "@/tests/support/database";
import { listRuns, send, startTestExecutor, stopTestExecutors, waitForRuns, waitUntil } from "@/tests/support/executor";
import { query } from "./database";
import { countLiveWorkers } from "./live-workers";
import { replayRun } from "./replay-run";

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

describe("a failure", () => {
  it("is retried when it asks for it, without repeating finished steps", async () => {
    const attempts: number[] = [];
    let firstRan = 0;
    const flaky = inngest.createFunction(
      { id: "flaky", triggers: [{ event: "flaky/go" }], retries: 2 },
      async ({ step, attempt }) => {
        await step.run("first", () => {
          firstRan += 1;
        });
        return step.run("second", () => {
          attempts.push(attempt);
          if (attempts.length < 2) throw new RetryAfterError("imap.timeout", "1s");
          return "recovered";
        });
      },
    );
    await startTestExecutor([flaky]);
    await send("flaky/go");
    expect(await waitForRuns("flaky")).toMatchObject([{ status: "COMPLETED", output: "recovered" }]);
    expect(firstRan).toBe(1);
    expect(attempts).toEqual([0, 1]);
  });

  it("that is final ends the run and calls onFailure with the error and the event", async () => {
    const heard: unknown[] = [];
    const doomed = inngest.createFunction(
      {
        id: "doomed",
        triggers: [{ event: "doomed/go" }],
        retries: 2,
        onFailure: ({ error, event, step }) =>
          step.run("tell", () => heard.push(error.message, event.data.event.data.mailboxId, event.data.function_id)),
      },
      ({ step }) =>
        step.run("only", () => {
          throw new NonRetriableError("imap.auth_failed");
        }),
    );
    await startTestExecutor([doomed]);
    await send("doomed/go", { mailboxId: 3 });
    expect(await waitForRuns("doomed")).toMatchObject([{ status: "FAILED", error: { message: "imap.auth_failed" } }]);
    expect(await waitForRuns("doomed-failure")).toMatchObject([{ status: "COMPLETED" }]);
    expect(heard).toEqual(["imap.auth_failed", 3, "lokario-doomed"]);
  });

  it("stops after the last retry", async () => {
    let tries = 0;
    const stubborn = inngest.createFunction(
      { id: "stubborn", triggers: [{ event: "stubborn/go" }], retries: 1 },
      ({ step }) =>
        step.run("only", () => {
          tries += 1;
          throw new RetryAfterError("imap.refused", "1s");
        }),
    );
    await startTestExecutor([stubborn]);
    await send("stubborn/go");
    expect(await waitForRuns("stubborn")).toMatchObject([{ status: "FAILED", error: { message: "imap.refused" } }]);
    expect(tries).toBe(2);
  });

  it("can be caught by the function", async () => {
    const careful = inngest.createFunction({ id: "careful", triggers: [{ event: "careful/go" }] }, async ({ step }) => {
      const failed = await step
        .run("risky", () => {
          throw new NonRetriableError("imap.tls_certificate");
        })
        .catch((error: Error) => error.message);
      return step.run("after", () => `caught ${failed}`);
    });
    await startTestExecutor([careful]);
    await send("careful/go");
    expect(await waitForRuns("careful")).toMatchObject([
      { status: "COMPLETED", output: "caught imap.tls_certificate" },
    ]);
  });

  it("stores neither stack nor cause", async () => {
    // The operator's log does get the unknown, with its cause.
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const leaky = inngest.createFunction({ id: "leaky", triggers: [{ event: "leaky/go" }], retries: 0 }, ({ step }) =>
      step.run("only", () => {
        throw new Error("password=canary-31415", { cause: new Error("canary-31415") });
      }),
    );
    await startTestExecutor([leaky]);
    await send("leaky/go");
    expect(await waitForRuns("leaky")).toMatchObject([{ status: "FAILED", error: { message: "internal" } }]);
    const [kept] = await query<{ text: string }>(
      `SELECT coalesce(string_agg(t::text, ''), '') AS text FROM (
         SELECT to_jsonb(r) AS t FROM executor_run r UNION ALL SELECT to_jsonb(s) FROM executor_step s
         UNION ALL SELECT to_jsonb(e) FROM executor_event e) AS everything`,
    );
    expect(kept?.text).not.toContain("canary-31415");
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });

  it("of an operation that is not supported names it", async () => {
    const waiting = inngest.createFunction({ id: "waiting", triggers: [{ event: "waiting/go" }] }, ({ step }) =>
      step.waitForEvent("answer", { event: "other", timeout: "1h" }),
    );
    await startTestExecutor([waiting]);
    await send("waiting/go");
    const [run] = await waitForRuns("waiting");
    expect(run).toMatchObject({ status: "FAILED" });
    expect(run?.error?.message).toContain("WaitForEvent");
  });

  it("can be replayed from the step that failed", async () => {
    const executed: string[] = [];
    let broken = true;
    const fixable = inngest.createFunction(
      { id: "fixable", triggers: [{ event: "fixable/go" }], retries: 0 },
      async ({ step, event }) => {
        const base = await step.run("first", () => {
          executed.push("first");
          return event.data.value as number;
        });
        return step.run("second", () => {
          executed.push("second");
          if (broken) throw new NonRetriableError("imap.protocol");
          return base * 2;
        });
      },
    );
    await startTestExecutor([fixable]);
    await send("fixable/go", { value: 21 });
    const [failed] = await waitForRuns("fixable");
    broken = false;
    const replay = await replayRun(failed?.id ?? "");
    expect(await waitForRuns("fixable", 2)).toMatchObject([
      { status: "FAILED" },
      { id: replay, status: "COMPLETED", output: 42, replayOfId: failed?.id },
    ]);
    expect(executed).toEqual(["first", "second", "second"]);
  });
});

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
    expect(await countLiveWorkers()).toBe(0);
    await startTestExecutor([steady]);
    expect(await waitForRuns("steady")).toMatchObject([{ status: "COMPLETED" }]);
    expect(executed).toEqual(["one", "two"]);
  });
});

function deferred() {
  let resolve: (value: unknown) => void = () => {};
  const promise = new Promise((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
