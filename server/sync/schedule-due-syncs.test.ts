import { afterAll, beforeAll, expect, it } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import type { MailboxStatus } from "@/server/db/generated/enums";
import { createCompany } from "@/tests/support/company";
import { useOwnDatabase } from "@/tests/support/database";
import { createStoredMailbox } from "@/tests/support/store-mail";
import { scheduleDueSyncs } from "./schedule-due-syncs";

const NOW = new Date("2026-03-01T10:05:00Z");
const inSeconds = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
let owner: Viewer;
beforeAll(async () => {
  database = await useOwnDatabase();
  ({ owner } = await createCompany());
});
afterAll(() => database.drop());

it("keeps to the interval: what is due seconds after the minute does not wait for the next one, where all is well", async () => {
  const due = await addMailbox("SYNCED", -1);
  const synced = await addMailbox("SYNCED", 14);
  // It was told when to come back.
  await addMailbox("ERROR", 14);
  await addMailbox("SYNCED", 16);
  expect(await scheduleDueSyncs(NOW)).toBe(2);
  const queued = await db.syncRun.findMany({ where: { status: "QUEUED" }, orderBy: { mailboxId: "asc" } });
  expect(queued.map(({ mailboxId }) => mailboxId)).toEqual([due, synced]);
  expect(await scheduleDueSyncs(NOW)).toBe(0);
});

async function addMailbox(status: MailboxStatus, dueInSeconds: number): Promise<number> {
  const { id } = await createStoredMailbox(owner.companyId);
  await db.mailbox.update({
    where: { id },
    data: { status, enabled: true, nextSyncAt: inSeconds(dueInSeconds), lastSyncAt: inSeconds(-300) },
  });
  return id;
}
