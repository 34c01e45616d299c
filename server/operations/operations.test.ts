import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { eraseMailbox } from "@/inngest/functions/erase-mailbox";
import { syncMailbox } from "@/inngest/functions/sync-mailbox";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { sealPassword } from "@/server/mailboxes/password";
import { requestSync } from "@/server/sync/request-sync";
import { waitForRun } from "@/server/sync/wait-for-run";
import { createCompany } from "@/tests/support/company";
import { useOwnDatabase } from "@/tests/support/database";
import { deliver } from "@/tests/support/deliver";
import { startTestExecutor, stopTestExecutors, waitForRuns } from "@/tests/support/executor";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { connectAccount } from "@/tests/support/sync";
import { getOperations } from "./get-operations";
import { listFailedJobs } from "./list-failed-jobs";
import { replayJobs } from "./replay-jobs";

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
let owner: Viewer;
let user: ImapUser;
let mailboxId: number;

beforeAll(async () => {
  database = await useOwnDatabase();
});
beforeEach(async () => {
  ({ owner } = await createCompany());
  user = imapUser("operations");
  deliver(user, [buildMail({ subject: "un" })]);
  mailboxId = await connectAccount(owner, user);
});
afterEach(async () => {
  delete process.env.INNGEST_DEV;
  await stopTestExecutors();
});
afterAll(() => database.drop());

it("tells who works, what is done, what waits and what was put off, of one's own company only", async () => {
  const { owner: stranger } = await createCompany("Voisin");
  const soon = new Date(Date.now() + 60_000);
  const syncRunId = await queueJob({ runAt: new Date(0) });
  await queueJob({ runAt: new Date(0), lockedBy: "worker", lockedUntil: soon });
  await queueJob({ runAt: soon, attempt: 2 });
  await startTestExecutor([eraseMailbox]);
  expect(await getOperations(owner)).toMatchObject({
    executor: "embedded",
    workers: [{ hostname: expect.any(String) }],
    counts: { running: 1, waiting: 1, delayed: 1 },
    jobs: [
      { state: "running", job: "sync-mailbox", mailbox: { id: mailboxId } },
      { state: "waiting", syncRunId, failures: 0 },
      { state: "delayed", failures: 2, dueAt: soon },
    ],
  });
  expect(await getOperations(stranger)).toMatchObject({ counts: { running: 0, waiting: 0, delayed: 0 }, jobs: [] });
  await db.executorRun.deleteMany();
});

it("lists what failed for good, newest first, and does it again from where it failed", async () => {
  const failed = await failSync();
  const { jobs, nextCursor } = await listFailedJobs(owner, {});
  expect(nextCursor).toBeNull();
  expect(jobs).toMatchObject([
    { job: "sync-mailbox", mailbox: { id: mailboxId }, syncRunId: failed, error: "imap.auth_failed", replay: null },
  ]);
  await setPassword(user.password);
  const ids = jobs.map(({ id }) => id);
  expect(await replayJobs(owner, { ids })).toEqual({ started: 1 });
  await waitForRuns("sync-mailbox", 2);
  expect((await listFailedJobs(owner, {})).jobs).toMatchObject([{ replay: "completed" }]);
  // Done already: asking again does nothing.
  expect(await replayJobs(owner, { ids })).toEqual({ started: 0 });
  expect(await db.message.count({ where: { companyId: owner.companyId } })).toBe(1);
});

it("replays nothing when one of the jobs is unknown, or another company's", async () => {
  await failSync();
  const [job] = (await listFailedJobs(owner, {})).jobs;
  const { owner: stranger } = await createCompany("Voisin");
  expect((await listFailedJobs(stranger, {})).jobs).toEqual([]);
  for (const [viewer, ids] of [
    [stranger, [job?.id ?? ""]],
    [owner, [job?.id ?? "", randomUUID()]],
  ] as const) {
    await expect(replayJobs(viewer, { ids: [...ids] })).rejects.toMatchObject({ code: "request.not_found" });
  }
  expect((await listFailedJobs(owner, {})).jobs).toMatchObject([{ replay: null }]);
});

it("shows syncs in the place of jobs where an Inngest server keeps the queue, and replays those", async () => {
  const failed = await failSync();
  await stopTestExecutors();
  process.env.INNGEST_DEV = "1";
  const { jobs } = await listFailedJobs(owner, {});
  expect(jobs).toMatchObject([{ id: failed, job: "sync-mailbox", error: "imap.auth_failed", replay: null }]);
  expect(await getOperations(owner)).toMatchObject({ executor: "inngest", workers: [], jobs: [] });
});

/** A job of the mailbox as the executor keeps it, which no worker here takes. Answers the id of its sync. */
async function queueJob(job: {
  runAt: Date;
  attempt?: number;
  lockedBy?: string;
  lockedUntil?: Date;
}): Promise<string> {
  const [eventId, id, syncRunId] = [randomUUID(), randomUUID(), randomUUID()];
  const data = { mailboxId, host: "imap.example.test", syncRunId, trigger: "MANUAL" };
  const now = new Date();
  await db.executorEvent.create({
    data: { id: eventId, name: "mailbox/sync.requested", data, ts: now, routedAt: now },
  });
  await db.executorRun.create({ data: { id, functionId: "lokario-sync-mailbox", eventId } });
  await db.executorJob.create({ data: { runId: id, kind: "DISCOVER", edge: "step", ...job } });
  return syncRunId;
}

/** Ends a sync as failed, on this installation's executor. Answers the sync's id. */
async function failSync(): Promise<string> {
  await setPassword("wrong");
  await startTestExecutor([syncMailbox]);
  const { runId } = await requestSync(owner, mailboxId, "MANUAL");
  await waitForRun(owner, runId);
  await waitForRuns("sync-mailbox");
  return runId;
}

async function setPassword(password: string): Promise<void> {
  const passwordSealed = sealPassword({ id: mailboxId, companyId: owner.companyId }, password);
  await db.mailbox.update({ where: { id: mailboxId }, data: { passwordSealed } });
}
