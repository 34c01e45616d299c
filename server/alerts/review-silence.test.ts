import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { useOwnDatabase } from "@/tests/support/database";
import { createStoredMailbox, type StoredMailbox, storeMail } from "@/tests/support/store-mail";
import { reviewSilence } from "./review-silence";

const HOUR = 3_600_000;
/** A Tuesday, 15:20 in Paris. */
const now = new Date("2026-11-17T14:20:00Z");
let database: Awaited<ReturnType<typeof useOwnDatabase>>;
let companyId: number;

beforeAll(async () => {
  database = await useOwnDatabase();
  ({ companyId } = await createCompany());
  // The review notes that it is at work, as it does each hour.
  await db.incidentReview.create({ data: { reviewedAt: now, awakeSince: new Date(now.getTime() - 1_000 * HOUR) } });
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

/** A mailbox that got mail each hour until `silence` hours ago. */
async function createHabit(name: string, silence: number): Promise<StoredMailbox> {
  const mailbox = await createStoredMailbox(companyId, name);
  const hours = Array.from({ length: 7 * 168 }, (_, index) => index).filter((hour) => hour >= silence);
  await storeMail(
    mailbox,
    hours.map((hour) => ({ receivedAt: new Date(now.getTime() - hour * HOUR - 60_000) })),
  );
  const created = new Date(now.getTime() - 9 * 168 * HOUR);
  await db.mailbox.update({
    where: { id: mailbox.id },
    data: { status: "SYNCED", lastSuccessAt: new Date(now.getTime() - 60_000), createdAt: created, enabledAt: created },
  });
  return mailbox;
}

it("tells of a mailbox that lost its habit, once, and of no other", async () => {
  const silent = await createHabit("Muette", 29);
  await createHabit("Bavarde", 0);
  const broken = await createHabit("En panne", 29);
  await db.mailbox.update({ where: { id: broken.id }, data: { status: "ERROR", lastErrorCode: "imap.timeout" } });
  expect(await Promise.all([reviewSilence(now), reviewSilence(now)])).toContain(1);
  expect(await reviewSilence(now)).toBe(0);
  expect(await db.incident.findMany()).toMatchObject([{ mailboxId: silent.id, kind: "SILENT", closedAt: null }]);
});

it("says nothing at night", async () => {
  expect(await reviewSilence(new Date("2026-11-18T01:20:00Z"))).toBe(0);
});
