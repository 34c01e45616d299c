import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { useOwnDatabase } from "@/tests/support/database";
import { query } from "./database";
import { prune } from "./prune";

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
beforeAll(async () => {
  database = await useOwnDatabase();
});
afterAll(() => database.drop());

it("forgets runs that ended long ago with their steps and events, and nothing that may still be needed", async () => {
  await addRun("completed yesterday", { status: "COMPLETED", ended: "25 hours", event: "25 hours" });
  await addRun("completed today", { status: "COMPLETED", ended: "1 hour", event: "8 days" });
  await addRun("failed long ago", { status: "FAILED", ended: "8 days", event: "8 days" });
  await addRun("failed lately", { status: "FAILED", ended: "6 days", event: "6 days" });
  // A sleep may last longer than what ended is kept.
  await addRun("asleep", { status: "RUNNING", ended: null, event: "30 days" });
  await query(`INSERT INTO executor_event (id, name, data, ts, "receivedAt") VALUES
    ('unheard', 'x', '{}', now(), now() - interval '9 days')`);
  await query(`INSERT INTO executor_worker VALUES ('vanished', 'elsewhere', 1, now(), now() - interval '2 days'),
    ('alive', 'elsewhere', 2, now(), now())`);
  await prune();
  expect(await idsOf("executor_run")).toEqual(["asleep", "completed today", "failed lately"]);
  expect(await idsOf("executor_event")).toEqual([
    "event of asleep",
    "event of completed today",
    "event of failed lately",
    "unheard",
  ]);
  expect(await query(`SELECT "runId" FROM executor_step ORDER BY 1`)).toEqual([
    { runId: "asleep" },
    { runId: "completed today" },
    { runId: "failed lately" },
  ]);
  expect(await idsOf("executor_worker")).toEqual(["alive"]);
});

interface Run {
  status: "RUNNING" | "COMPLETED" | "FAILED";
  ended: string | null;
  event: string;
}

async function addRun(id: string, { status, ended, event }: Run): Promise<void> {
  await query(
    `INSERT INTO executor_event (id, name, data, ts, "receivedAt", "routedAt")
     VALUES ($1, 'x', '{}', now(), now() - $2::interval, now())`,
    [`event of ${id}`, event],
  );
  await query(
    `INSERT INTO executor_run (id, "functionId", "eventId", status, "concurrencyKeys", "finishedAt")
     VALUES ($1, 'f', $2, $3::"ExecutorRunStatus", '{}', now() - $4::interval)`,
    [id, `event of ${id}`, status, ended],
  );
  await query(`INSERT INTO executor_step ("runId", "stepId", name, ordinal) VALUES ($1, $2, 'only', 1)`, [
    id,
    randomUUID(),
  ]);
}

async function idsOf(table: string): Promise<string[]> {
  return (await query<{ id: string }>(`SELECT id FROM ${table} ORDER BY id`)).map(({ id }) => id);
}
