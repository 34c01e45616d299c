import { cron, type InngestFunction, NonRetriableError, RetryAfterError } from "inngest";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { inngest } from "@/inngest/client";
import { useOwnDatabase } from "@/tests/support/database";
import { listRuns, send, startTestExecutor, stopTestExecutors, waitForRuns, waitUntil } from "@/tests/support/executor";
import { query } from "./database";
import { replayRun } from "./replay-run";

// One suite of functions, and what a real Inngest server (`inngest dev` and `inngest start`, SDK 4.24) was seen to do with
// them: order, attempts, and how runs and steps end (backoff.test.ts: the waits). It was recorded once and written down here, because the server
// is a download that a test cannot rely on. Whatever differs here is the embedded executor's fault.

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
/** What was executed, as `step` or `step#attempt`, in order. */
let executed: string[] = [];
beforeAll(async () => {
  database = await useOwnDatabase();
});
afterEach(async () => {
  await stopTestExecutors();
  executed = [];
});
afterAll(() => database.drop());

const note = (line: string) => executed.push(line);

type Options = Partial<Parameters<typeof inngest.createFunction>[0]>;
type Handler = Parameters<typeof inngest.createFunction>[1];

/** A function on the event `<id>/go`. */
function define(id: string, options: Options, handler: Handler): InngestFunction.Any {
  return inngest.createFunction({ triggers: [{ event: `${id}/go` }], ...options, id }, handler);
}

describe("a failed step", () => {
  it("is tried again when it asks to be (Retry-After), as the next attempt; the steps before it are not", async () => {
    const flaky = define("flaky", { retries: 2 }, async ({ step, attempt }) => {
      await step.run("before", () => note("before"));
      return step.run("flaky", () => {
        note(`flaky#${attempt}`);
        if (attempt < 2) throw new RetryAfterError("imap.timeout", `${60 * (attempt + 1)}s`);
        return "recovered";
      });
    });
    await startTestExecutor([flaky]);
    await send("flaky/go");
    const waits = [await skipWait(), await skipWait()];
    expect(await waitForRuns("flaky")).toMatchObject([{ status: "COMPLETED", output: "recovered" }]);
    expect(executed).toEqual(["before", "flaky#0", "flaky#1", "flaky#2"]);
    expect(await stepsOf("flaky")).toEqual(["before ok", "flaky ok"]);
    expect(waits.map((seconds) => Math.round(seconds / 10) * 10)).toEqual([60, 120]);
  });

  it("that stays failed is an error that the function may catch, and its run then completes", async () => {
    const careful = define("careful", { retries: 1 }, async ({ step, attempt }) => {
      const failed = await step
        .run("risky", () => {
          note(`risky#${attempt}`);
          throw new RetryAfterError("imap.refused", "60s");
        })
        .catch((error: Error) => error.message);
      return step.run("after", () => failed);
    });
    await startTestExecutor([careful]);
    await send("careful/go");
    await skipWait();
    expect(await waitForRuns("careful")).toMatchObject([{ status: "COMPLETED", output: "imap.refused" }]);
    expect(executed).toEqual(["risky#0", "risky#1"]);
    expect(await stepsOf("careful")).toEqual(["risky failed", "after ok"]);
  });

  it("that is not to be retried fails the run at once", async () => {
    const final = define("final", { retries: 5 }, ({ step, attempt }) =>
      step.run("only", () => {
        note(`only#${attempt}`);
        throw new NonRetriableError("imap.auth_failed");
      }),
    );
    await startTestExecutor([final]);
    await send("final/go");
    expect(await waitForRuns("final")).toMatchObject([{ status: "FAILED", error: { message: "imap.auth_failed" } }]);
    expect(executed).toEqual(["only#0"]);
    expect(await stepsOf("final")).toEqual(["only failed"]);
  });
});

describe("a run that failed", () => {
  it("calls the failure handler as a function of its own, with the event, the run and the error", async () => {
    const heard: unknown[] = [];
    const doomed = define(
      "doomed",
      {
        retries: 0,
        onFailure: ({ event, error }) =>
          heard.push(event.name, event.data.function_id, event.data.run_id, event.data.event.data, error.message),
      },
      () => {
        throw new NonRetriableError("imap.refused");
      },
    );
    await startTestExecutor([doomed]);
    await send("doomed/go", { mailboxId: 3 });
    const [run] = await waitForRuns("doomed");
    expect(run).toMatchObject({ status: "FAILED" });
    expect(await waitForRuns("doomed-failure")).toMatchObject([{ status: "COMPLETED" }]);
    expect(heard).toEqual(["inngest/function.failed", "lokario-doomed", run?.id, { mailboxId: 3 }, "imap.refused"]);
  });

  it("outside its steps is its function again, with the steps' results as they were", async () => {
    const outside = define("outside", { retries: 1 }, async ({ step, attempt }) => {
      const value = await step.run("inside", () => note("inside"));
      note(`outside#${attempt}`);
      if (attempt === 0) throw new RetryAfterError("imap.timeout", "60s");
      return value;
    });
    await startTestExecutor([outside]);
    await send("outside/go");
    await skipWait();
    expect(await waitForRuns("outside")).toMatchObject([{ status: "COMPLETED", output: 1 }]);
    expect(executed).toEqual(["inside", "outside#0", "outside#1"]);
  });

  it("is replayed from the failed step, or whole, as a new run that is linked to it", async () => {
    let broken = true;
    const fixable = define("fixable", { retries: 0 }, async ({ step }) => {
      await step.run("first", () => note("first"));
      await step.run("second", () => {
        note("second");
        if (broken) throw new NonRetriableError("imap.protocol");
      });
    });
    await startTestExecutor([fixable]);
    await send("fixable/go");
    const [failed] = await waitForRuns("fixable");
    broken = false;
    const replays = [await replayRun(failed?.id ?? ""), await replayRun(failed?.id ?? "", { whole: true })];
    const runs = await waitForRuns("fixable", 3);
    expect(runs[0]).toMatchObject({ status: "FAILED", replayOfId: null });
    expect(
      runs
        .slice(1)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(replays.sort());
    for (const run of runs.slice(1)) expect(run).toMatchObject({ status: "COMPLETED", replayOfId: failed?.id });
    expect(executed.toSorted()).toEqual(["first", "first", "second", "second", "second"]);
  });
});

describe("waiting", () => {
  it("in a sleep keeps no place: another run of the same key executes meanwhile", async () => {
    const nap = define("nap", { concurrency: { key: "event.data.box", limit: 1 } }, async ({ step, event }) => {
      await step.run("before", () => note(`before ${event.data.run}`));
      await step.sleep("nap", "1h");
      await step.run("after", () => note(`after ${event.data.run}`));
    });
    await startTestExecutor([nap]);
    for (const run of [1, 2]) await send("nap/go", { box: 7, run });
    await waitUntil(() => executed.length === 2);
    expect(await skipWait()).toBeGreaterThan(3_500);
    await skipWait();
    await waitForRuns("nap", 2);
    expect(executed.slice(0, 2).toSorted()).toEqual(["before 1", "before 2"]);
    expect(executed.slice(2).toSorted()).toEqual(["after 1", "after 2"]);
  });

  it("for its turn is one step's at a time, per key", async () => {
    let together = 0;
    let most = 0;
    const turn = define("turn", { concurrency: { key: "event.data.box", limit: 1 } }, async ({ step }) => {
      await step.run("work", async () => {
        most = Math.max(most, ++together);
        await new Promise((resolve) => setTimeout(resolve, 40));
        together -= 1;
      });
    });
    await startTestExecutor([turn]);
    for (let run = 0; run < 3; run++) await send("turn/go", { box: 1 });
    await waitForRuns("turn", 3);
    expect(most).toBe(1);
  });
});

it("a singleton drops what comes while it runs, its own event too, and takes the next one afterwards", async () => {
  const single = define("single", { singleton: { key: "event.data.box", mode: "skip" } }, async ({ step, event }) => {
    note(`${event.data.time}`);
    await step.sendEvent("again", { name: "single/go", data: { box: 1, time: "own" } });
    await step.run("routed", () => waitUntil(async () => (await countUnrouted()) === 0));
  });
  await startTestExecutor([single]);
  await send("single/go", { box: 1, time: "first" });
  await waitForRuns("single");
  await send("single/go", { box: 1, time: "second" });
  expect(await waitForRuns("single", 2)).toHaveLength(2);
  expect(new Set(executed)).toEqual(new Set(["first", "second"]));
});

it("a schedule's event is a timer that names the schedule", async () => {
  const timer = define("timer", { triggers: [cron("* * * * *")] }, ({ event }) => [event.name, event.data]);
  await query(`INSERT INTO executor_cron VALUES ('lokario-timer', now() - interval '1 hour')`);
  await startTestExecutor([timer], { cron: true });
  // Another when a minute begins meanwhile.
  const [run] = await waitForRuns("timer");
  expect(run).toMatchObject({ status: "COMPLETED", output: ["inngest/scheduled.timer", { cron: "* * * * *" }] });
});

/** Waits for a job that is due later, makes it due now, and answers how many seconds it would have waited. */
async function skipWait(): Promise<number> {
  let seconds = 0;
  await waitUntil(async () => {
    const [due] = await query<{ seconds: number }>(
      `WITH later AS (SELECT id, extract(epoch FROM "runAt" - clock_timestamp())::float8 AS seconds FROM executor_job
         WHERE "runAt" > clock_timestamp() + interval '2 seconds' ORDER BY "runAt" LIMIT 1)
       UPDATE executor_job j SET "runAt" = clock_timestamp() FROM later WHERE j.id = later.id RETURNING later.seconds`,
    );
    seconds = due?.seconds ?? 0;
    return due !== undefined;
  });
  return seconds;
}

/** The steps of a function's last run and how they ended. */
async function stepsOf(functionId: string): Promise<string[]> {
  const run = (await listRuns(functionId)).at(-1);
  const steps = await query<{ line: string }>(
    `SELECT name || CASE WHEN error IS NULL THEN ' ok' ELSE ' failed' END AS line
     FROM executor_step WHERE "runId" = $1 ORDER BY ordinal`,
    [run?.id],
  );
  return steps.map(({ line }) => line);
}

async function countUnrouted(): Promise<number> {
  return (await query(`SELECT 1 AS waiting FROM executor_event WHERE "routedAt" IS NULL`)).length;
}
