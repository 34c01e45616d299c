import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { useOwnDatabase } from "@/tests/support/database";
import { createStoredMailbox, type StoredMailbox, storeMail } from "@/tests/support/store-mail";
import { reviewMailboxes } from "./review-mailboxes";

const MINUTE = 60_000;
let database: Awaited<ReturnType<typeof useOwnDatabase>>;
let mailbox: StoredMailbox;
let now: Date;

beforeAll(async () => {
  database = await useOwnDatabase();
});
beforeEach(async () => {
  await db.company.deleteMany();
  await db.incidentReview.deleteMany();
  now = new Date();
  await db.incidentReview.create({ data: { reviewedAt: now, awakeSince: ago(100_000) } });
  const { companyId } = await createCompany();
  mailbox = await createStoredMailbox(companyId);
  await change({ createdAt: ago(200_000), enabledAt: ago(200_000), lastSuccessAt: ago(2), status: "SYNCED" });
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

const ago = (minutes: number) => new Date(now.getTime() - minutes * MINUTE);
const change = (data: Parameters<typeof db.mailbox.update>[0]["data"]) =>
  db.mailbox.update({ where: { id: mailbox.id }, data });
const fail = (minutes = 90) =>
  change({
    status: "ERROR",
    lastErrorCode: "imap.timeout",
    lastErrorDetail: { host: "a" },
    lastSuccessAt: ago(minutes),
  });
const recover = () =>
  change({ status: "SYNCED", lastErrorCode: null, lastSuccessAt: new Date(now.getTime() + MINUTE) });
const incidents = () => db.incident.findMany({ where: { mailboxId: mailbox.id }, orderBy: { openedAt: "asc" } });

describe("the review of all mailboxes", () => {
  it("opens one incident for one that fails, and closes it when mail comes in", async () => {
    await fail();
    expect(await reviewMailboxes(now)).toBe(1);
    expect(await reviewMailboxes(now)).toBe(0);
    expect(await incidents()).toMatchObject([
      { kind: "FAILING", since: ago(90), errorCode: "imap.timeout", errorDetail: { host: "a" }, closedAt: null },
    ]);
    await recover();
    expect(await reviewMailboxes(now)).toBe(1);
    expect(await incidents()).toMatchObject([{ closedAt: now, end: "RECOVERED" }]);
    await fail();
    await reviewMailboxes(now);
    expect(await incidents()).toHaveLength(2);
  });

  it("opens and closes once, however many processes do it at once", async () => {
    await fail();
    const opened = await Promise.all(Array.from({ length: 6 }, () => reviewMailboxes(now)));
    expect(opened.reduce((sum, count) => sum + count)).toBe(1);
    await recover();
    const closed = await Promise.all(Array.from({ length: 6 }, () => reviewMailboxes(now)));
    expect(closed.reduce((sum, count) => sum + count)).toBe(1);
    expect(await incidents()).toHaveLength(1);
  });

  it("leaves one alone that is well, switched off, disconnected or at work", async () => {
    await reviewMailboxes(now);
    await fail();
    await change({ enabled: false });
    await reviewMailboxes(now);
    await change({ enabled: true, deletedAt: now });
    await reviewMailboxes(now);
    await change({ deletedAt: null, status: "PENDING", lastSuccessAt: null });
    const runId = randomUUID();
    const { id: mailboxId, companyId } = mailbox;
    await db.syncRun.create({ data: { id: runId, companyId, mailboxId, trigger: "MANUAL", status: "RUNNING" } });
    await db.mailboxLease.create({ data: { mailboxId, runId, fence: 1, expiresAt: new Date(now.getTime() + MINUTE) } });
    await reviewMailboxes(now);
    expect(await incidents()).toEqual([]);
    await db.mailboxLease.update({ where: { mailboxId }, data: { expiresAt: ago(1) } });
    await reviewMailboxes(now);
    expect(await incidents()).toMatchObject([{ kind: "FAILING" }]);
  });

  it("drops what is open for one that is switched off", async () => {
    await fail();
    await reviewMailboxes(now);
    await change({ enabled: false });
    await reviewMailboxes(now);
    expect(await incidents()).toMatchObject([{ end: "DROPPED" }]);
  });

  it("waits an hour after a night in which the machine slept", async () => {
    await db.incidentReview.updateMany({ data: { reviewedAt: ago(600) } });
    await fail(610);
    await reviewMailboxes(now);
    expect(await incidents()).toEqual([]);
    for (let minutes = 2; minutes <= 60; minutes += 2)
      await reviewMailboxes(new Date(now.getTime() + minutes * MINUTE));
    expect(await incidents()).toHaveLength(1);
  });

  it("waits as long as the company said", async () => {
    await db.company.updateMany({ data: { alertDelayMinutes: 120 } });
    await fail();
    await reviewMailboxes(now);
    expect(await incidents()).toEqual([]);
  });

  it("ends a silence with the first mail that others wrote", async () => {
    const since = ago(3_000);
    const { companyId, id: mailboxId } = mailbox;
    const silent = { kind: "SILENT", since, openedAt: ago(10), companyId, mailboxId } as const;
    await db.incident.create({ data: { id: randomUUID(), ...silent } });
    await storeMail(mailbox, [{ receivedAt: since }]);
    await storeMail(mailbox, [{ receivedAt: ago(5) }], "Sent");
    await reviewMailboxes(now);
    expect(await incidents()).toMatchObject([{ closedAt: null }]);
    await storeMail(mailbox, [{ receivedAt: ago(1) }]);
    await reviewMailboxes(now);
    expect(await incidents()).toMatchObject([{ end: "RECOVERED" }]);
  });
});
