import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { db } from "@/server/db/client";
import { fileConversations } from "@/server/inbox/file-conversations";
import { setWriteBack } from "@/server/mailboxes/set-write-back";
import { deliver } from "@/tests/support/deliver";
import { imapUser } from "@/tests/support/imap-user";
import { listMaildir } from "@/tests/support/maildir";
import { connectFaulty } from "./support/connect-mailbox";
import { numberedMail } from "./support/numbered-mail";
import { runSync } from "./support/run-sync";
import { writeAll } from "./support/write-all";

const MAILS = 450;
const worker = fileURLToPath(new URL("support/dying-writer.ts", import.meta.url));

it("mail whose worker is killed while it is moved ends in the archive, every message once", async () => {
  const user = imapUser("kill-writer");
  deliver(
    user,
    Array.from({ length: MAILS }, (_, index) => numberedMail(index + 1)),
  );
  const mailbox = await connectFaulty(user);
  await runSync(mailbox);
  await setWriteBack(mailbox.owner, mailbox.id, true);
  const conversations = await db.conversation.findMany({ where: { companyId: mailbox.owner.companyId } });
  await fileConversations(mailbox.owner, {
    ids: conversations.map(({ id }) => id),
    filing: "ARCHIVED",
    action: randomUUID(),
  });

  for (const moved of [1, 150]) {
    await killOnce(mailbox.id, () => MAILS - listMaildir(user).length >= moved);
    // A minute later: the dead worker's lease is over, and what it began is due again.
    await db.mailboxLease.updateMany({ where: { mailboxId: mailbox.id }, data: { expiresAt: new Date(0) } });
    await db.wish.updateMany({ where: { mailboxId: mailbox.id }, data: { nextTryAt: new Date(0) } });
  }
  expect(await db.wish.count({ where: { mailboxId: mailbox.id } })).toBeGreaterThan(0);
  await writeAll(mailbox);

  const archive = await db.folder.findFirstOrThrow({ where: { mailboxId: mailbox.id, specialUse: "\\Archive" } });
  expect([listMaildir(user).length, listMaildir(user, archive.path).length]).toEqual([0, MAILS]);
  const places = await db.messagePlace.findMany({ where: { folderId: archive.id, vanishedAt: null } });
  expect(new Set(places.map(({ messageId }) => messageId)).size).toBe(MAILS);
  expect(places).toHaveLength(MAILS);
  await runSync(mailbox);
  const filed = { companyId: mailbox.owner.companyId, filing: "ARCHIVED" as const, filedAt: null };
  expect(await db.message.count({ where: filed })).toBe(MAILS);
});

/** Starts a writer, and kills it as soon as `isTime`. */
async function killOnce(mailboxId: number, isTime: () => boolean): Promise<void> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--conditions", "react-server", worker, String(mailboxId)],
    {
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  const ended = once(child, "exit");
  while (!isTime() && child.exitCode === null) await sleep(2);
  child.kill("SIGKILL");
  expect(await ended).toEqual([null, "SIGKILL"]);
}
