import { NonRetriableError, RetryAfterError } from "inngest";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { inngest } from "@/inngest/client";
import { captureLog } from "@/tests/support/capture-log";
import { useOwnDatabase } from "@/tests/support/database";
import { send, startTestExecutor, stopTestExecutors, waitForRuns } from "@/tests/support/executor";
import { query } from "./database";
import { replayRun } from "./replay-run";

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
beforeAll(async () => {
  database = await useOwnDatabase();
});
afterEach(stopTestExecutors);
afterAll(() => database.drop());

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
    const leaky = inngest.createFunction({ id: "leaky", triggers: [{ event: "leaky/go" }], retries: 0 }, ({ step }) =>
      step.run("only", () => {
        throw new Error("password=canary-31415", { cause: new Error("canary-31415") });
      }),
    );
    const lines = await captureLog(async () => {
      await startTestExecutor([leaky]);
      await send("leaky/go");
      expect(await waitForRuns("leaky")).toMatchObject([{ status: "FAILED", error: { message: "internal" } }]);
    });
    const [kept] = await query<{ text: string }>(
      `SELECT coalesce(string_agg(t::text, ''), '') AS text FROM (
         SELECT to_jsonb(r) AS t FROM executor_run r UNION ALL SELECT to_jsonb(s) FROM executor_step s
         UNION ALL SELECT to_jsonb(e) FROM executor_event e) AS everything`,
    );
    expect(kept?.text).not.toContain("canary-31415");
    // The operator's log tells where it happened, and no more of it.
    expect(lines).toMatchObject([{ function: "leaky", step: "only", error: { frames: expect.any(Array) } }]);
    expect(JSON.stringify(lines)).not.toContain("canary-31415");
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
