import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { requestSync } from "@/server/sync/request-sync";
import { waitForRun } from "@/server/sync/wait-for-run";
import { useOwnDatabase } from "@/tests/support/database";
import { deliver } from "@/tests/support/deliver";
import { waitUntil } from "@/tests/support/executor";
import { imapUser } from "@/tests/support/imap-user";
import { connectFaulty, type FaultyMailbox } from "./support/connect-mailbox";
import { numberedMail } from "./support/numbered-mail";
import { startWorkerProcess, type WorkerProcess } from "./support/worker-process";

const MAILBOXES = 6;
const MAILS = 300;

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
let workers: WorkerProcess[] = [];
beforeAll(async () => {
  database = await useOwnDatabase();
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.end("SIGKILL")));
});
afterAll(() => database.drop());

it("three processes share the mailboxes of one database, and one that is killed loses and doubles nothing", async () => {
  workers = await Promise.all([1, 2, 3].map(startWorkerProcess));
  const syncs = await startSyncs(MAILBOXES);
  const victim = await waitForHolder();
  expect(await victim.end("SIGKILL")).toEqual({ code: null, signal: "SIGKILL" });
  const left = idsOf(victim, "sync started").filter((id) => !idsOf(victim, "sync finished").includes(id));
  expect(left).not.toEqual([]);

  for (const { mailbox, runId } of syncs) {
    expect(await waitForRun(mailbox.owner, runId)).toMatchObject({ status: "success", imported: MAILS, duplicates: 0 });
    expect(await countMail(mailbox)).toEqual({ messages: MAILS, places: MAILS, uids: MAILS });
  }
  // Each of them took its part, and no sync was ended by two.
  for (const worker of workers) expect(idsOf(worker, "sync started")).not.toEqual([]);
  const ends = workers.flatMap((worker) => idsOf(worker, "sync finished"));
  expect(ends.sort()).toEqual(syncs.map(({ runId }) => runId).sort());
});

it("a process that is told to stop ends its steps or hands them back, and another goes on at once", async () => {
  workers = [await startWorkerProcess()];
  const [sync] = await startSyncs(1);
  if (!sync) throw new Error("No sync was asked for");
  const first = await waitForHolder();
  expect(await first.end("SIGTERM")).toEqual({ code: 143, signal: null });
  expect(await db.executorJob.count({ where: { lockedBy: { not: null } } })).toBe(0);
  expect(await db.executorWorker.count({ where: { pid: first.pid } })).toBe(0);

  workers = [await startWorkerProcess()];
  const { owner } = sync.mailbox;
  expect(await waitForRun(owner, sync.runId)).toMatchObject({ status: "success", imported: MAILS, duplicates: 0 });
  expect(await countMail(sync.mailbox)).toEqual({ messages: MAILS, places: MAILS, uids: MAILS });
});

async function startSyncs(count: number): Promise<{ mailbox: FaultyMailbox; runId: string }[]> {
  const mails = Array.from({ length: MAILS }, (_, index) => numberedMail(index + 1));
  return Promise.all(
    Array.from({ length: count }, async () => {
      const user = imapUser("partage");
      deliver(user, mails);
      const mailbox = await connectFaulty(user);
      return { mailbox, runId: (await requestSync(mailbox.owner, mailbox.id, "MANUAL")).runId };
    }),
  );
}

/** The first worker that is in the middle of an import. */
async function waitForHolder(): Promise<WorkerProcess> {
  let holder: WorkerProcess | undefined;
  await waitUntil(() => {
    holder = workers.find(({ lines }) => lines.some(({ msg }) => msg === "sync imported"));
    return holder !== undefined;
  });
  if (!holder) throw new Error("No worker took a sync");
  return holder;
}

/** The runs of which a worker's log has this line. */
function idsOf({ lines }: WorkerProcess, line: string): unknown[] {
  return lines.flatMap(({ msg, runId }) => (msg === line ? [runId] : []));
}

async function countMail({ id, owner }: FaultyMailbox): Promise<object | undefined> {
  const [counts] = await db.$queryRaw<object[]>`
    SELECT (SELECT count(*)::int FROM "message" WHERE "companyId" = ${owner.companyId}) AS "messages",
      count(*)::int AS "places", count(DISTINCT p."uid")::int AS "uids"
    FROM "message_place" p JOIN "folder" f ON f."id" = p."folderId"
    WHERE f."mailboxId" = ${id} AND p."outcome" = 'IMPORTED' AND p."vanishedAt" IS NULL`;
  return counts;
}
