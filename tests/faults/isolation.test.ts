import { afterAll, beforeAll, expect, it } from "vitest";
import { startExecutor } from "@/inngest/executor/start-executor";
import type { Viewer } from "@/server/auth/viewer";
import { closeConnections } from "@/server/connections/lanes";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { connectTestMailbox } from "@/tests/support/connect";
import { useOwnDatabase } from "@/tests/support/database";
import { deliver } from "@/tests/support/deliver";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { type ScriptedImap, startScriptedImap } from "@/tests/support/scripted-imap";
import { dribble, whenever } from "@/tests/support/scripted-imap-faults";
import { numberedMail } from "./support/numbered-mail";

const HEALTHY = 27;
const MAILS = 20;
const ENDLESS = 12_000;

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
let executor: Awaited<ReturnType<typeof startExecutor>>;
let hanging: ScriptedImap;
let dribbling: ScriptedImap;
let owner: Viewer;

beforeAll(async () => {
  database = await useOwnDatabase();
  ({ owner } = await createCompany());
  hanging = await startScriptedImap({ answer: whenever(/^(LIST|EXAMINE|STATUS)/, () => []) });
  dribbling = await startScriptedImap({ answer: whenever(/^(LIST|EXAMINE|STATUS)/, dribble(1_000)) });
  executor = await startExecutor({ cron: false });
});

afterAll(async () => {
  await Promise.all([hanging.stop(), dribbling.stop()]);
  await executor.stop();
  await closeConnections();
  await db.$disconnect();
  await database.drop();
});

/** As many accounts, each with its mail. */
function fillAccounts(count: number, mails: number): ImapUser[] {
  return Array.from({ length: count }, (_, account) => {
    const user = imapUser();
    deliver(
      user,
      Array.from({ length: mails }, (_, number) =>
        numberedMail(number, { messageId: `${number}@${user.username}`, text: `Compte ${account}` }),
      ),
    );
    return user;
  });
}

/** Milliseconds from the first « Créer » until every one of these mailboxes has all of its mail. */
async function importAll(accounts: ImapUser[]): Promise<number> {
  const startedAt = performance.now();
  const ids = await Promise.all(accounts.map((account) => connectTestMailbox(owner, { account }).then(({ id }) => id)));
  const countDone = () => db.syncRun.count({ where: { mailboxId: { in: ids }, status: "SUCCESS", imported: MAILS } });
  await expect.poll(countDone, { timeout: 90_000, interval: 50 }).toBe(accounts.length);
  return Math.round(performance.now() - startedAt);
}

it("lets 27 mailboxes sync in their own time beside one that hangs, one that dribbles and one that does not end", async () => {
  const [endless] = fillAccounts(1, ENDLESS);
  const [alone, beside] = [fillAccounts(HEALTHY, MAILS), fillAccounts(HEALTHY, MAILS)];
  const aloneMs = await importAll(alone);

  const bad = [{ ...imapUser(), port: hanging.port }, { ...imapUser(), port: dribbling.port }, endless];
  const ids: number[] = [];
  for (const account of bad) ids.push((await connectTestMailbox(owner, { account })).id);
  const isRunning = () => db.syncRun.count({ where: { mailboxId: { in: ids }, status: "RUNNING" } });
  await expect.poll(isRunning).toBe(3);
  const besideMs = await importAll(beside);
  // They are still at it: what was shown was shown beside them.
  expect(await isRunning()).toBe(3);
  expect(besideMs).toBeLessThan(3 * aloneMs + 10_000);
}, 240_000);
