import { cron } from "inngest";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { inngest } from "@/inngest/client";
import { useOwnDatabase } from "@/tests/support/database";
import { listRuns, startTestExecutor, stopTestExecutors, waitForRuns } from "@/tests/support/executor";
import { query } from "./database";
import { fireCrons } from "./fire-crons";
import { planFunction } from "./plan-function";

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
beforeAll(async () => {
  database = await useOwnDatabase();
});
afterEach(stopTestExecutors);
afterAll(() => database.drop());

const at = (time: string) => new Date(`2026-11-22T${time}Z`);
const planCron = (id: string, source: string) =>
  planFunction({ id: `lokario-${id}`, triggers: [{ cron: source }], steps: { step: {} } });

it("fires a tick once, however many processes look", async () => {
  const plans = [planCron("hourly", "0 * * * *")];
  expect(await fireCrons(plans, at("10:59:59"))).toBe(0);
  const fired = await Promise.all([1, 2, 3, 4].map(() => fireCrons(plans, at("11:00:00"))));
  expect(fired.reduce((sum, count) => sum + count)).toBe(1);
  expect(await fireCrons(plans, at("11:59:59"))).toBe(0);
  expect(await listRuns("hourly")).toHaveLength(1);
});

it("catches up one tick after a long sleep, not each that was missed", async () => {
  const plans = [planCron("minutely", "* * * * *")];
  await fireCrons(plans, at("08:00:00"));
  expect(await fireCrons(plans, at("20:00:30"))).toBe(1);
  expect(await fireCrons(plans, at("20:00:40"))).toBe(0);
});

it("goes on after a clock that was wrong is set back", async () => {
  const plans = [planCron("clock", "* * * * *")];
  await fireCrons(plans, new Date("2031-01-01T00:00:00Z"));
  expect(await fireCrons(plans, at("09:00:00"))).toBe(1);
  expect(await fireCrons(plans, at("09:00:20"))).toBe(0);
  expect(await fireCrons(plans, at("09:01:00"))).toBe(1);
});

it("runs once with two executors on one database", async () => {
  const scheduled = inngest.createFunction(
    { id: "scheduled", triggers: [cron("* * * * *")] },
    ({ event }) => event.name,
  );
  await query(`INSERT INTO executor_cron VALUES ('lokario-scheduled', now() - interval '1 hour')`);
  await Promise.all([1, 2].map(() => startTestExecutor([scheduled], { cron: true })));
  const runs = await waitForRuns("scheduled");
  expect(runs).toMatchObject([{ status: "COMPLETED", output: "inngest/scheduled.timer" }]);
});
