import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { db } from "@/server/db/client";
import { requestSync } from "@/server/sync/request-sync";
import { deliver } from "@/tests/support/deliver";
import { imapUser } from "@/tests/support/imap-user";
import { connectFaulty } from "./support/connect-mailbox";
import { numberedMail } from "./support/numbered-mail";
import { finishSync } from "./support/run-sync";

const MAILS = 1_200;
const worker = fileURLToPath(new URL("support/dying-worker.ts", import.meta.url));

it("a first import whose worker is killed again and again ends with every message once", async () => {
  const user = imapUser("kill");
  deliver(
    user,
    Array.from({ length: MAILS }, (_, index) => numberedMail(index + 1)),
  );
  const mailbox = await connectFaulty(user);
  const { runId } = await requestSync(mailbox.owner, mailbox.id, "MANUAL");
  const seen: number[] = [];
  for (const messages of [0, 1, 400]) {
    await killOnce(runId, async () => (await countMessages(mailbox.owner.companyId)) >= messages);
    seen.push(await countMessages(mailbox.owner.companyId));
  }
  expect(seen.at(-1)).toBeGreaterThanOrEqual(400);
  expect(seen.at(-1)).toBeLessThan(MAILS);

  // What a killed worker had under way in PostgreSQL ends with it; its lease is taken over by the same run at once.
  const outcome = await finishSync(mailbox.owner, runId);
  expect(outcome).toMatchObject({ status: "success", imported: MAILS, duplicates: 0, quarantined: 0 });
  const [places] = await db.$queryRaw<object[]>`
    SELECT count(*)::int AS "places", count(DISTINCT p."messageId")::int AS "messages", count(DISTINCT p."uid")::int AS "uids"
    FROM "message_place" p JOIN "folder" f ON f."id" = p."folderId"
    WHERE f."mailboxId" = ${mailbox.id} AND p."outcome" = 'IMPORTED' AND p."vanishedAt" IS NULL`;
  expect(places).toEqual({ places: MAILS, messages: MAILS, uids: MAILS });
  expect(await countMessages(mailbox.owner.companyId)).toBe(MAILS);
});

/** Starts a worker on the run, and kills it as soon as `isTime`. */
async function killOnce(runId: string, isTime: () => Promise<boolean>): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", "--conditions", "react-server", worker, runId], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ended = once(child, "exit");
  while (!((await isLeased(runId)) && (await isTime())) && child.exitCode === null) await sleep(10);
  child.kill("SIGKILL");
  expect(await ended).toEqual([null, "SIGKILL"]);
}

async function isLeased(runId: string): Promise<boolean> {
  return (await db.mailboxLease.count({ where: { runId } })) > 0;
}

function countMessages(companyId: number): Promise<number> {
  return db.message.count({ where: { companyId } });
}
