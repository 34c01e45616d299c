import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { logger } from "@/server/log/logger";
import { metrics } from "@/server/metrics/metrics";
import { captureLog } from "@/tests/support/capture-log";
import { useOwnDatabase } from "@/tests/support/database";
import { send, startTestExecutor, stopTestExecutors, waitForRuns } from "@/tests/support/executor";
import { inngest } from "./client";

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
beforeAll(async () => {
  database = await useOwnDatabase();
});
afterEach(stopTestExecutors);
afterAll(() => database.drop());

const observed = inngest.createFunction(
  { id: "observed", triggers: [{ event: "observed/go" }], retries: 0 },
  async ({ step }) => {
    await step.run("import-17", () => logger().info("in the step"));
    logger().info("between steps");
    await step.run("break", () => {
      throw new Error("canary");
    });
  },
);

it("gives every line inside a job its ids, tells of the unknown, and measures each step", async () => {
  const syncRunId = "0190b2c4-9d3e-7cc1-a8f0-5f3a1c2d4e6f";
  let jobId = "";
  const lines = await captureLog(async () => {
    await startTestExecutor([observed]);
    await send("observed/go", { mailboxId: 7, syncRunId });
    jobId = (await waitForRuns("observed"))[0]?.id ?? "";
  });
  const ids = { jobId, function: "observed", mailboxId: 7, runId: syncRunId };
  expect(lines.find(({ msg }) => msg === "in the step")).toMatchObject({ ...ids, step: "import" });
  expect(lines.find(({ msg }) => msg === "between steps")).toMatchObject(ids);
  expect(lines.find(({ level }) => level === "error")).toMatchObject({
    ...ids,
    msg: "job: observed, step break failed",
    error: { name: "Error" },
  });
  expect(JSON.stringify(lines)).not.toContain("canary");
  const text = await metrics().registry.metrics();
  expect(text).toContain(
    'lokario_job_step_duration_seconds_count{function="observed",step="import",outcome="success"} 1',
  );
  expect(text).toContain('lokario_job_step_duration_seconds_count{function="observed",step="break",outcome="error"} 1');
  expect(text).toContain("\nlokario_executor_running_jobs ");
});
