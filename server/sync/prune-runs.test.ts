import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { useOwnDatabase } from "@/tests/support/database";
import { createStoredMailbox } from "@/tests/support/store-mail";
import { pruneRuns } from "./prune-runs";

const NOW = new Date("2026-03-01T03:17:00Z");
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
beforeAll(async () => {
  database = await useOwnDatabase();
});
afterAll(() => database.drop());

it("keeps thirty days of runs, and of older ones their totals by day, counted once", async () => {
  const { owner } = await createCompany();
  const { id: mailboxId } = await createStoredMailbox(owner.companyId);
  const run = (days: number, status: "SUCCESS" | "ERROR", imported: number) =>
    db.syncRun.create({
      data: {
        id: crypto.randomUUID(),
        companyId: owner.companyId,
        mailboxId,
        trigger: "SCHEDULE",
        status,
        imported,
        queuedAt: daysAgo(days),
        startedAt: daysAgo(days),
        finishedAt: new Date(daysAgo(days).getTime() + 1_500),
        steps: { create: { name: "dns", ordinal: 0, status: "SUCCESS", startedAt: daysAgo(days) } },
        journal: { create: { at: daysAgo(days), level: "INFO", event: "x", data: {} } },
      },
    });
  await run(40, "SUCCESS", 5);
  await run(40, "ERROR", 0);
  await run(31, "SUCCESS", 1);
  const kept = await run(29, "SUCCESS", 2);

  expect(await pruneRuns(NOW)).toEqual({ done: true, pruned: 3 });
  expect(await pruneRuns(NOW)).toEqual({ done: true, pruned: 0 });
  expect(await db.syncRun.findMany({ where: { mailboxId }, select: { id: true } })).toEqual([{ id: kept.id }]);
  expect(await db.syncStep.count()).toBe(1);
  expect(await db.syncJournalLine.count()).toBe(1);
  expect(await db.syncDay.findMany({ where: { mailboxId }, orderBy: { day: "asc" } })).toMatchObject([
    { runs: 2, errors: 1, imported: 5, durationMs: 3000n },
    { runs: 1, errors: 0, imported: 1, durationMs: 1500n },
  ]);
});

it("leaves a mailbox that has not been synced for long its last run", async () => {
  const { owner } = await createCompany();
  const { id: mailboxId } = await createStoredMailbox(owner.companyId);
  const data = { companyId: owner.companyId, mailboxId, trigger: "SCHEDULE", status: "ERROR" } as const;
  const last = daysAgo(90);
  await db.syncRun.create({ data: { ...data, id: crypto.randomUUID(), queuedAt: last, finishedAt: last } });
  expect(await pruneRuns(NOW)).toEqual({ done: true, pruned: 0 });
});
