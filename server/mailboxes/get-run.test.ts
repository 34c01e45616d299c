import { expect, test } from "vitest";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { createStoredMailbox } from "@/tests/support/store-mail";
import { getMailbox } from "./get-mailbox";
import { getRun } from "./get-run";

test("a replay tells which sync it does again, and when that one began", async () => {
  const { owner, companyId } = await createCompany();
  const { id: mailboxId } = await createStoredMailbox(companyId);
  const [firstId, againId] = [crypto.randomUUID(), crypto.randomUUID()];
  const startedAt = new Date("2026-11-20T14:05:00Z");
  const run = { companyId, mailboxId, trigger: "MANUAL" as const };
  await db.syncRun.create({ data: { ...run, id: firstId, status: "ERROR", startedAt, finishedAt: startedAt } });
  await db.syncRun.create({ data: { ...run, id: againId, status: "SUCCESS", replayOfId: firstId } });
  expect((await getRun(owner, againId)).replayOf).toEqual({ runId: firstId, at: startedAt });
  expect((await getRun(owner, firstId)).replayOf).toBeNull();
});

test("a mailbox tells the last step that its sync began, also between two steps", async () => {
  const { owner, companyId } = await createCompany();
  const { id: mailboxId } = await createStoredMailbox(companyId);
  const { id: runId } = await db.syncRun.create({
    data: { id: crypto.randomUUID(), companyId, mailboxId, trigger: "MANUAL", status: "RUNNING" },
  });
  const times = { startedAt: new Date(), finishedAt: new Date() };
  await db.syncStep.createMany({
    data: [
      { runId, name: "dns", ordinal: 0, status: "SUCCESS", ...times },
      { runId, name: "tcp", ordinal: 1, status: "SUCCESS", ...times },
    ],
  });
  expect((await getMailbox(owner, mailboxId)).progress).toMatchObject({ runId, step: "tcp" });
});
