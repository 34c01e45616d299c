import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { createCompany } from "@/tests/support/company";
import { useOwnDatabase } from "@/tests/support/database";
import { createStoredMailbox } from "@/tests/support/store-mail";
import { forgetQuietDetails } from "./forget-quiet-details";

const NOW = new Date("2026-03-01T03:17:00Z");
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
beforeAll(async () => {
  database = await useOwnDatabase();
});
afterAll(() => database.drop());

it("keeps the details of what happened, and of the last day; of the rest only that it went well", async () => {
  const { owner } = await createCompany();
  const { id: mailboxId } = await createStoredMailbox(owner.companyId);
  const run = async (name: string, hours: number, data: Partial<Prisma.SyncRunUncheckedCreateInput> = {}) => {
    const at = hoursAgo(hours);
    await db.syncRun.create({
      data: {
        ...{ id: crypto.randomUUID(), companyId: owner.companyId, mailboxId, trigger: "SCHEDULE", status: "SUCCESS" },
        ...{ queuedAt: at, startedAt: at, finishedAt: at, jobId: name },
        steps: { create: { name: "close", ordinal: 9, status: "SUCCESS", startedAt: at } },
        journal: { create: { at, level: "INFO", event: "x", data: {} } },
        ...data,
      },
    });
  };
  await run("quiet", 30);
  await run("quiet watch", 60, { trigger: "IDLE" });
  await run("today's", 20);
  await run("imported", 30, { imported: 1 });
  await run("flags", 30, { reflagged: 1 });
  await run("failed", 30, { status: "ERROR" });
  await run("asked for", 30, { trigger: "MANUAL" });
  await run("verification", 30, { verify: true });

  expect(await forgetQuietDetails(NOW)).toEqual({ done: true });
  const detailed = { steps: { some: {} }, journal: { some: {} } };
  const kept = await db.syncRun.findMany({ where: detailed, orderBy: { jobId: "asc" } });
  expect(kept.map(({ jobId }) => jobId)).toEqual([
    "asked for",
    "failed",
    "flags",
    "imported",
    "today's",
    "verification",
  ]);
  expect(await db.syncRun.count()).toBe(8);
  expect(await db.syncStep.count({ where: { run: { jobId: "quiet" } } })).toBe(0);
});
