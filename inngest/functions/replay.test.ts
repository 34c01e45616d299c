import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { replayRun as replayJob } from "@/inngest/executor/replay-run";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { sealPassword } from "@/server/mailboxes/password";
import { cancelRun } from "@/server/sync/cancel-run";
import { replayRun } from "@/server/sync/replay-run";
import { requestSync } from "@/server/sync/request-sync";
import { waitForRun } from "@/server/sync/wait-for-run";
import { createCompany } from "@/tests/support/company";
import { useOwnDatabase } from "@/tests/support/database";
import { deliver } from "@/tests/support/deliver";
import { listRuns, type RunRow, startTestExecutor, stopTestExecutors, waitForRuns } from "@/tests/support/executor";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { connectAccount } from "@/tests/support/sync";
import { syncMailbox } from "./sync-mailbox";

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
let owner: Viewer;
let user: ImapUser;
let mailboxId: number;

beforeAll(async () => {
  database = await useOwnDatabase();
});
beforeEach(async () => {
  ({ owner } = await createCompany());
  user = imapUser("replay");
  deliver(user, [buildMail({ subject: "un" }), buildMail({ subject: "deux" })]);
  mailboxId = await connectAccount(owner, user);
});
afterEach(stopTestExecutors);
afterAll(() => database.drop());

it("follows a failed run that is done again in Inngest's dashboard, as a run of its own that is linked to it", async () => {
  await setPassword("wrong");
  await startTestExecutor([syncMailbox]);
  const { runId } = await requestSync(owner, mailboxId, "MANUAL");
  expect(await waitForRun(owner, runId)).toMatchObject({ status: "error", error: { code: "imap.auth_failed" } });
  const failed = (await waitForRuns("sync-mailbox")).at(-1);

  await setPassword(user.password);
  await replay(failed);
  const again = await db.syncRun.findFirstOrThrow({ where: { replayOfId: runId }, include: { steps: true } });
  expect(again).toMatchObject({ trigger: "REPLAY", status: "SUCCESS", imported: 2 });
  expect(again.steps.map(({ status }) => status)).toEqual(again.steps.map(() => "SUCCESS"));
  expect(await db.syncRun.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({ status: "ERROR" });
});

it("shows the steps that a replay from the failed one does not repeat", async () => {
  await startTestExecutor([syncMailbox]);
  const { runId } = await requestSync(owner, mailboxId, "MANUAL");
  await waitForRun(owner, runId);
  const done = (await waitForRuns("sync-mailbox")).at(-1);
  // As if it had failed in its import: the executor keeps the steps before it.
  await db.syncRun.update({ where: { id: runId }, data: { status: "ERROR", errorCode: "imap.timeout" } });
  await db.syncStep.updateMany({ where: { runId, name: { in: ["import", "changes"] } }, data: { status: "ERROR" } });
  await db.executorStep.deleteMany({ where: { runId: done?.id ?? "", name: { not: "connect" } } });
  await db.executorRun.update({ where: { id: done?.id ?? "" }, data: { status: "FAILED" } });

  deliver(user, buildMail({ subject: "trois" }));
  await replay(done);
  const again = await db.syncRun.findFirstOrThrow({
    where: { replayOfId: runId },
    include: { steps: { orderBy: { ordinal: "asc" } } },
  });
  expect(again).toMatchObject({ status: "SUCCESS", imported: 1 });
  const statusOf = new Map(again.steps.map(({ name, status }) => [name, status]));
  expect(Object.fromEntries(statusOf)).toMatchObject({ login: "SKIPPED", folders: "SKIPPED", import: "SUCCESS" });
});

it("does an event that comes twice only once", async () => {
  await startTestExecutor([syncMailbox]);
  const { runId } = await requestSync(owner, mailboxId, "MANUAL");
  await waitForRun(owner, runId);
  await waitForRuns("sync-mailbox");
  const event = await db.executorEvent.findFirstOrThrow({
    where: { name: "mailbox/sync.requested" },
    orderBy: { ts: "desc" },
  });
  await db.executorEvent.create({ data: { id: "twice", name: event.name, data: event.data ?? {}, ts: new Date() } });
  await waitForRuns("sync-mailbox", (await listRuns("sync-mailbox")).length);
  await expect
    .poll(async () => (await db.executorEvent.findUnique({ where: { id: "twice" } }))?.routedAt)
    .not.toBeNull();
  expect(await db.syncRun.count({ where: { mailboxId } })).toBe(1);
});

it("« Relancer » links a new run to the ended one, and « Arrêter » ends it at once", async () => {
  const { runId } = await requestSync(owner, mailboxId, "MANUAL");
  await cancelRun(owner, runId);
  expect(await db.syncRun.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({ status: "CANCELLED" });
  const next = await replayRun(owner, runId);
  expect(await db.syncRun.findUniqueOrThrow({ where: { id: next.runId } })).toMatchObject({
    replayOfId: runId,
    trigger: "REPLAY",
  });
  expect(await replayRun(owner, next.runId)).toEqual({ runId: next.runId, status: "queued", joined: true });
  await startTestExecutor([syncMailbox]);
  expect(await waitForRun(owner, next.runId)).toMatchObject({ status: "success", imported: 2 });
  await waitForRuns("sync-mailbox");
});

it("stops a run in the middle: its worker writes nothing more, and its job ends without a failure", async () => {
  await startTestExecutor([syncMailbox]);
  const { runId } = await requestSync(owner, mailboxId, "MANUAL");
  await expect
    .poll(async () => (await db.syncRun.findUniqueOrThrow({ where: { id: runId } })).status, { interval: 2 })
    .not.toBe("QUEUED");
  await cancelRun(owner, runId);
  const jobs = await waitForRuns("sync-mailbox");
  expect(jobs.at(-1)).toMatchObject({ status: "COMPLETED" });
  const after = await db.messagePlace.count({ where: { folder: { mailboxId } } });
  await requestSync(owner, mailboxId, "MANUAL").then(({ runId: next }) => waitForRun(owner, next));
  expect(await db.messagePlace.count({ where: { folder: { mailboxId } } })).toBe(2);
  expect(after).toBeLessThanOrEqual(2);
});

it("is the company's own affair", async () => {
  const { runId } = await requestSync(owner, mailboxId, "MANUAL");
  const { owner: stranger } = await createCompany();
  await expect(cancelRun(stranger, runId)).rejects.toMatchObject({ code: "request.not_found" });
  await expect(replayRun(stranger, runId)).rejects.toMatchObject({ code: "request.not_found" });
});

/** « Rerun » in the dashboard. */
async function replay(job: RunRow | undefined): Promise<void> {
  const { length } = await listRuns("sync-mailbox");
  await replayJob(job?.id ?? "");
  await waitForRuns("sync-mailbox", length + 1);
}

async function setPassword(password: string): Promise<void> {
  const passwordSealed = sealPassword({ id: mailboxId, companyId: owner.companyId }, password);
  await db.mailbox.update({ where: { id: mailboxId }, data: { passwordSealed } });
}
