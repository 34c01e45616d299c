import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/server/db/client";
import { scheduleDueSyncs } from "@/server/sync/schedule-due-syncs";
import { useOwnDatabase } from "@/tests/support/database";
import { setVerify } from "./support/connect-mailbox";
import { runSync } from "./support/run-sync";
import { scriptedMailbox } from "./support/scripted-mailbox";

// A schedule is every mailbox's.
let database: Awaited<ReturnType<typeof useOwnDatabase>>;
beforeAll(async () => {
  database = await useOwnDatabase();
});
afterAll(() => database.drop());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const MINUTE = 60_000;

/** Counts how often the schedule starts this mailbox between two moments, with a tick a minute. */
async function countStarts(mailboxId: number, from: Date, minutes: number): Promise<number> {
  for (let minute = 0; minute < minutes; minute += 1) {
    await scheduleDueSyncs(new Date(from.getTime() + minute * MINUTE));
    // Each run ends at once.
    await db.syncRun.updateMany({
      where: { mailboxId, status: "QUEUED" },
      data: { status: "SUCCESS", finishedAt: new Date() },
    });
  }
  return db.syncRun.count({ where: { mailboxId, trigger: "SCHEDULE" } });
}

describe("the schedule", () => {
  it.each([
    ["forward", new Date("2027-03-28T00:30:00Z")],
    ["back", new Date("2027-10-31T00:30:00Z")],
  ])("keeps its interval over the night in which clocks go %s", async (_way, from) => {
    vi.stubEnv("TZ", "Europe/Paris");
    const { mailbox } = await scriptedMailbox();
    await db.mailbox.update({ where: { id: mailbox.id }, data: { nextSyncAt: from } });
    // Two hours, every five minutes.
    expect(await countStarts(mailbox.id, from, 120)).toBe(24);
  });

  it("goes on at its interval after the clock was set forward by a day", async () => {
    const { mailbox } = await scriptedMailbox();
    const from = new Date("2027-05-01T12:00:00Z");
    await db.mailbox.update({ where: { id: mailbox.id }, data: { nextSyncAt: from } });
    expect(await countStarts(mailbox.id, from, 10)).toBe(2);
    // One start makes up for the day that never was, not 288.
    expect(await countStarts(mailbox.id, new Date(from.getTime() + 1440 * MINUTE), 10)).toBe(4);
  });

  it("starts again within an interval after the clock was set back by a day", async () => {
    const { mailbox } = await scriptedMailbox();
    const now = new Date();
    const tomorrow = new Date(now.getTime() + 1440 * MINUTE);
    await db.mailbox.update({ where: { id: mailbox.id }, data: { lastSyncAt: tomorrow, nextSyncAt: tomorrow } });
    expect(await countStarts(mailbox.id, now, 10)).toBeGreaterThanOrEqual(1);
  });
});

describe("a sync while the process's clock is wrong", () => {
  it.each([
    ["a day behind", -1440],
    ["a day ahead", 1440],
  ])("by %s ends as any other", async (_what, minutes) => {
    const { mailbox } = await scriptedMailbox({ mails: 30 });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + minutes * MINUTE });
    await setVerify(mailbox, true);
    expect(await runSync(mailbox)).toMatchObject({ status: "success", imported: 30 });
  });
});
