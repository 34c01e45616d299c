import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { requestSync } from "@/server/sync/request-sync";
import { scheduleDueSyncs } from "@/server/sync/schedule-due-syncs";
import { createCompany } from "@/tests/support/company";
import { connectTestMailbox } from "@/tests/support/connect";
import { useOwnDatabase } from "@/tests/support/database";
import { deliver } from "@/tests/support/deliver";
import { imapUser } from "@/tests/support/imap-user";
import { connectFaulty } from "./support/connect-mailbox";
import { numberedMail } from "./support/numbered-mail";
import { finishSync, takeSteps } from "./support/run-sync";

const MAILS = 150;

// A schedule is every mailbox's.
let database: Awaited<ReturnType<typeof useOwnDatabase>>;
beforeAll(async () => {
  database = await useOwnDatabase();
});
afterAll(() => database.drop());

async function mailboxWithMail() {
  const user = imapUser("ensemble");
  deliver(
    user,
    Array.from({ length: MAILS }, (_, index) => numberedMail(index + 1)),
  );
  return connectFaulty(user);
}

it("syncs asked for at once by a person, a program, the terminal and two schedulers are one run", async () => {
  const mailbox = await mailboxWithMail();
  const { owner, id } = mailbox;
  const now = new Date();
  await db.mailbox.update({ where: { id }, data: { nextSyncAt: now } });
  const asked = await Promise.all([
    ...(["MANUAL", "API", "CLI", "MANUAL", "API"] as const).map((trigger) => requestSync(owner, id, trigger)),
    scheduleDueSyncs(now).then(() => null),
    scheduleDueSyncs(now).then(() => null),
  ]);
  const runs = await db.syncRun.findMany({ where: { mailboxId: id } });
  expect(runs).toHaveLength(1);
  expect(new Set(asked.flatMap((run) => run?.runId ?? []))).toEqual(new Set([runs[0]?.id]));
});

it("workers that take up the same run at once import every message once, and one that is overtaken gives way", async () => {
  const { owner, id } = await mailboxWithMail();
  const { runId } = await requestSync(owner, id, "MANUAL");
  const workers = await Promise.allSettled([1, 2, 3].map(() => takeSteps(runId, 1)));
  expect(workers.map(({ status }) => status)).toContain("rejected");
  for (const worker of workers) {
    if (worker.status === "rejected") expect(worker.reason).toMatchObject({ code: "sync.lease_lost" });
  }
  expect(await finishSync(owner, runId)).toMatchObject({ status: "success", imported: MAILS, duplicates: 0 });
  expect(await db.message.count({ where: { companyId: owner.companyId } })).toBe(MAILS);
  expect(await db.messagePlace.count({ where: { folder: { mailboxId: id }, outcome: "IMPORTED" } })).toBe(MAILS);
});

it("the same mailbox connected twice at once is connected once", async () => {
  const { owner } = await createCompany();
  const account = imapUser("double");
  const connected = await Promise.allSettled(
    [1, 2, 3].map(() => connectTestMailbox(owner, { account, enabled: false })),
  );
  expect(connected.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const each of connected) {
    if (each.status === "rejected") expect(each.reason).toMatchObject({ code: "mailbox.already_connected" });
  }
});
