import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { inngest } from "@/inngest/client";
import { createCrashingFunction } from "@/tests/support/crashing-function";
import { useOwnDatabase } from "@/tests/support/database";
import { listRuns, send, startTestExecutor, stopTestExecutors, waitForRuns, waitUntil } from "@/tests/support/executor";
import { query } from "./database";
import { listLiveWorkers } from "./live-workers";

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
const folder = mkdtempSync(join(tmpdir(), "lokario-crash-"));
beforeAll(async () => {
  database = await useOwnDatabase();
});
afterEach(stopTestExecutors);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

it("goes on with the run of a killed process at once and repeats no finished step", async () => {
  const file = join(folder, "steps");
  await send("crashing/go");
  const child = spawn(
    process.execPath,
    ["--import", "tsx", fileURLToPath(new URL("../../tests/support/crashing-process.ts", import.meta.url)), file, "3"],
    { stdio: ["ignore", "inherit", "inherit"] },
  );
  const [, signal] = await once(child, "exit");
  expect(signal).toBe("SIGKILL");
  expect(await listRuns("crashing")).toMatchObject([{ status: "RUNNING" }]);
  expect(await listLiveWorkers()).toHaveLength(0);

  const [held] = await query<{ lockedBy: string }>(`SELECT "lockedBy" FROM executor_job`);
  await startTestExecutor([createCrashingFunction(file)]);
  // No waiting for the end of its lease.
  expect(
    await query(`SELECT 1 FROM executor_job WHERE "lockedBy" = $1 AND "lockedUntil" > now()`, [held?.lockedBy]),
  ).toEqual([]);
  expect(await waitForRuns("crashing")).toMatchObject([{ status: "COMPLETED" }]);
  expect(readFileSync(file, "utf8").trim().split("\n")).toEqual(["1", "2", "3", "3", "4", "5"]);
});

it("writes nothing for a job that another worker has taken over", async () => {
  const executions: { release: (output: string) => void }[] = [];
  const contested = inngest.createFunction({ id: "contested", triggers: [{ event: "contested/go" }] }, ({ step }) =>
    step.run("only", () => new Promise<string>((release) => executions.push({ release }))),
  );
  await startTestExecutor([contested]);
  await send("contested/go");
  await waitUntil(() => executions.length === 1);

  await query(
    `UPDATE executor_job SET fence = fence + 1, "lockedBy" = 'another', "lockedUntil" = now() + interval '1 minute'`,
  );
  executions[0]?.release("stale");
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await query("SELECT 1 FROM executor_step")).toHaveLength(5);
  expect(await listRuns("contested")).toMatchObject([{ status: "RUNNING" }]);

  await query(`UPDATE executor_job SET "lockedUntil" = now() - interval '1 second'`);
  await waitUntil(() => executions.length === 2);
  executions[1]?.release("fresh");
  expect(await waitForRuns("contested")).toMatchObject([{ status: "COMPLETED", output: "fresh" }]);
});

it("gives up a run that kills its process again and again, and says so", async () => {
  const deadly = inngest.createFunction({ id: "deadly", triggers: [{ event: "deadly/go" }] }, () => "never reached");
  await send("deadly/go");
  await query(
    `WITH run AS (INSERT INTO executor_run (id, "functionId", "eventId", "concurrencyKeys")
       SELECT 'deadly-run', 'lokario-deadly', id, '{}' FROM executor_event WHERE name = 'deadly/go' RETURNING id),
     routed AS (UPDATE executor_event SET "routedAt" = now() WHERE name = 'deadly/go')
     INSERT INTO executor_job ("runId", kind, edge, "runAt", "lockedBy", "lockedUntil", crashes)
     SELECT id, 'DISCOVER', 'step', now(), 'gone', now(), 10 FROM run`,
  );
  await startTestExecutor([deadly]);
  expect(await waitForRuns("deadly")).toMatchObject([{ status: "FAILED", error: { name: "WorkerLostError" } }]);
});
