import { readdirSync, renameSync, rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startExecutor } from "@/inngest/executor/start-executor";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { subscribeChanges } from "@/server/live/subscribe";
import { UpdateMailbox } from "@/server/mailboxes/schema";
import { setMailboxEnabled } from "@/server/mailboxes/set-mailbox-enabled";
import { updateMailbox } from "@/server/mailboxes/update-mailbox";
import { createCompany } from "@/tests/support/company";
import { connectTestMailbox } from "@/tests/support/connect";
import { type CuttableProxy, startCuttableProxy } from "@/tests/support/cuttable-proxy";
import { useOwnDatabase } from "@/tests/support/database";
import { deliver } from "@/tests/support/deliver";
import { waitUntil } from "@/tests/support/executor";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { MailboxWatcher } from "./mailbox-watcher";
import { startWatching } from "./start-watching";

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
let executor: { stop(): Promise<void> };
let watching: { stop(): Promise<void> };
let owner: Viewer;
let proxy: CuttableProxy;
let user: ImapUser;
let mailboxId: number;

beforeAll(async () => {
  database = await useOwnDatabase();
  ({ owner } = await createCompany());
  executor = await startExecutor({ cron: false });
  watching = await startWatching();
  user = imapUser("watch");
  proxy = await startCuttableProxy(user.port);
  deliver(user, buildMail({ subject: "Premier" }));
  ({ id: mailboxId } = await connectTestMailbox(owner, { account: { ...user, port: proxy.port } }));
  await waitUntil(async () => (await countMessages()) === 1);
});

afterAll(async () => {
  await watching?.stop();
  await executor?.stop();
  await proxy?.stop();
  await db.$disconnect();
  await database?.drop();
});

const WITHIN = { timeout: 10_000, interval: 20 };
const countMessages = () => db.message.count();
const countRuns = (trigger: "IDLE" | "MANUAL") => db.syncRun.count({ where: { mailboxId, trigger } });
const countClaims = () => db.mailboxWatch.count();

/** Runs end before the watch begins again. */
async function untilQuiet(): Promise<void> {
  await expect.poll(() => db.syncRun.count({ where: { status: { in: ["QUEUED", "RUNNING"] } } }), WITHIN).toBe(0);
  await expect.poll(countClaims, WITHIN).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
}

describe("a watched mailbox", () => {
  it("shows new mail within two seconds, without the schedule", async () => {
    await untilQuiet();
    const leaving = new AbortController();
    const seen = listenForConversations(leaving.signal);
    const times: number[] = [];
    for (let round = 1; round <= 3; round++) {
      await untilQuiet();
      const before = await countMessages();
      const startedAt = performance.now();
      const told = seen.next();
      deliver(user, buildMail({ subject: `Nouveau ${round}` }));
      await told;
      times.push(Math.round(performance.now() - startedAt));
      expect(await countMessages()).toBe(before + 1);
    }
    leaving.abort();
    expect(Math.max(...times)).toBeLessThan(2_000);
  });

  it("asks once for a burst of mail, and misses none of it", async () => {
    await untilQuiet();
    const [before, runs] = [await countMessages(), await countRuns("IDLE")];
    for (let index = 0; index < 20; index++) {
      deliver(user, buildMail({ subject: `Rafale ${index}` }));
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    await expect.poll(countMessages, WITHIN).toBe(before + 20);
    await untilQuiet();
    expect((await countRuns("IDLE")) - runs).toBeLessThanOrEqual(3);
  });

  it("follows a flag that another mail program sets, and a deletion", async () => {
    await untilQuiet();
    const maildir = `${user.home}/Maildir`;
    const [first = "", second = ""] = readdirSync(`${maildir}/new`).sort();
    renameSync(`${maildir}/new/${first}`, `${maildir}/cur/${first}:2,S`);
    rmSync(`${maildir}/new/${second}`);
    await expect.poll(() => db.messagePlace.count({ where: { vanishedAt: { not: null } } }), WITHIN).toBe(1);
    await expect.poll(() => db.message.count({ where: { seen: true } }), WITHIN).toBe(1);
  });

  it("is left alone while disabled, and what came meanwhile is found when it is enabled again", async () => {
    await setMailboxEnabled(owner, mailboxId, false);
    await expect.poll(countClaims, WITHIN).toBe(0);
    const before = await countMessages();
    deliver(user, buildMail({ subject: "Pendant la pause" }));
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(await countMessages()).toBe(before);
    await setMailboxEnabled(owner, mailboxId, true);
    await expect.poll(countMessages, WITHIN).toBe(before + 1);
  });

  it("needs one connection for watching and syncing, and a new one only when it is lost", async () => {
    await untilQuiet();
    const [before, opened] = [await countMessages(), proxy.opened()];
    deliver(user, buildMail({ subject: "Sur la même connexion" }));
    await expect.poll(countMessages, WITHIN).toBe(before + 1);
    await untilQuiet();
    expect(proxy.opened()).toBe(opened);
    proxy.cut();
    deliver(user, buildMail({ subject: "Pendant la coupure" }));
    await expect.poll(countMessages, WITHIN).toBe(before + 2);
    await untilQuiet();
    expect(proxy.opened()).toBe(opened + 1);
  });

  it("is left to its owner when the password is wrong, and watched again when it is right", async () => {
    await untilQuiet();
    const opened = proxy.opened();
    await changePassword("faux");
    await expect.poll(countClaims, WITHIN).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(proxy.opened() - opened).toBeLessThanOrEqual(2);
    await changePassword(user.password);
    await untilQuiet();
    const before = await countMessages();
    deliver(user, buildMail({ subject: "De nouveau" }));
    await expect.poll(countMessages, WITHIN).toBe(before + 1);
  });

  it("is watched by one process, and by another when that one stops", async () => {
    await untilQuiet();
    const [held] = await db.mailboxWatch.findMany();
    const second = new MailboxWatcher();
    await second.start();
    expect(await db.mailboxWatch.findMany()).toEqual([held]);
    await watching.stop();
    expect(await countClaims()).toBe(0);
    await publishChange(db, owner.companyId, { kind: "mailbox", id: mailboxId });
    await expect.poll(countClaims, WITHIN).toBe(1);
    const before = await countMessages();
    deliver(user, buildMail({ subject: "Vu par l'autre" }));
    await expect.poll(countMessages, WITHIN).toBe(before + 1);
    await second.stop();
  });

  it("of a process that died is taken over", async () => {
    await db.watcher.create({
      data: { id: "dead", expiresAt: new Date(Date.now() - 1_000), watches: { create: { mailboxId } } },
    });
    watching = await startWatching();
    expect(await db.mailboxWatch.findMany()).toMatchObject([{ mailboxId }]);
    expect(await db.mailboxWatch.count({ where: { watcherId: "dead" } })).toBe(0);
  });
});

async function changePassword(password: string): Promise<void> {
  const { name, emailAddress, username, imapHost, imapPort, useTls } = await db.mailbox.findUniqueOrThrow({
    where: { id: mailboxId },
  });
  const form = { name, emailAddress, username, imapHost, imapPort, useTls, enabled: true, password };
  await updateMailbox(owner, mailboxId, UpdateMailbox.parse({ id: mailboxId, ...form }));
}

async function* listenForConversations(signal: AbortSignal): AsyncGenerator<void, void> {
  for await (const { kind } of subscribeChanges(owner.companyId, signal)) if (kind === "conversations") yield;
}
