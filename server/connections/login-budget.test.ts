import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { TestMailbox } from "@/server/mailboxes/schema";
import { testMailbox } from "@/server/mailboxes/test-mailbox";
import type { MailboxTestEvent } from "@/server/mailboxes/views";
import { connectRun } from "@/server/sync/connect-run";
import { failRun } from "@/server/sync/fail-run";
import { openRun } from "@/server/sync/open-run";
import { requestSync } from "@/server/sync/request-sync";
import { createCompany } from "@/tests/support/company";
import { connectTestMailbox } from "@/tests/support/connect";
import { type CuttableProxy, startCuttableProxy } from "@/tests/support/cuttable-proxy";
import { useOwnDatabase } from "@/tests/support/database";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { closeConnections } from "./lanes";
import { blockLogins, countAccountLogin, countHostLogin, refundLogin } from "./login-budget";
import { withConnection } from "./with-connection";

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
let owner: Viewer;
let proxy: CuttableProxy;

beforeAll(async () => {
  process.env.LOKARIO_LOGINS_PER_ACCOUNT = "12";
  process.env.LOKARIO_LOGINS_PER_HOST = "600";
  database = await useOwnDatabase();
  ({ owner } = await createCompany());
  proxy = await startCuttableProxy(imapUser().port);
});

afterAll(async () => {
  await closeConnections();
  await proxy.stop();
  await db.$disconnect();
  await database.drop();
});

const someone = () => ({ host: "mail.test", username: randomUUID() });

async function connect(changes: Partial<ImapUser> = {}): Promise<{ id: number; account: ImapUser }> {
  const account = { ...imapUser(), port: proxy.port, ...changes };
  const { id } = await connectTestMailbox(owner, { enabled: false, account });
  await db.mailbox.update({ where: { id }, data: { enabled: true, nextSyncAt: null } });
  return { id, account };
}

/** What « Synchroniser » does; answers the code of the failure. */
async function sync(id: number): Promise<string> {
  const { runId } = await requestSync(owner, id, "MANUAL");
  await openRun(runId);
  const error = await connectRun(runId, 1).then(
    () => ({ code: "sync.cancelled" as const }),
    (failure) => failure,
  );
  await failRun(runId, error.code);
  return error.code;
}

it("leaves a third of an account's logins to people, and tells how long to wait", async () => {
  const account = someone();
  for (let login = 0; login < 8; login++) expect(await countAccountLogin(account, { reserve: true })).toBe(0);
  const waitMs = await countAccountLogin(account, { reserve: true });
  expect(waitMs).toBeGreaterThan(590_000);
  expect(waitMs).toBeLessThanOrEqual(600_000);
  for (let login = 0; login < 4; login++) expect(await countAccountLogin(account, { reserve: false })).toBe(0);
  expect(await countAccountLogin(account, { reserve: false })).toBeGreaterThan(0);
  await refundLogin(account);
  expect(await countAccountLogin(account, { reserve: false })).toBe(0);
});

it("counts logins that are asked for at the same time", async () => {
  const account = someone();
  const waits = await Promise.all(Array.from({ length: 40 }, () => countAccountLogin(account, { reserve: false })));
  expect(waits.filter((ms) => ms === 0)).toHaveLength(12);
});

it("counts all accounts of a host together, whatever its case", async () => {
  const host = `${randomUUID()}.test`;
  const waits: number[] = [];
  for (let login = 0; login < 101; login++) {
    waits.push(await countHostLogin({ host: login % 2 ? host : host.toUpperCase(), username: randomUUID() }));
  }
  expect(waits.filter((ms) => ms > 0)).toHaveLength(1);
  expect(Math.max(...waits)).toBeLessThanOrEqual(10_000);
});

it("lets nobody log in while the server wants to be left alone", async () => {
  const account = someone();
  await blockLogins(account, 60_000);
  const waitMs = await countAccountLogin(account, { reserve: false });
  expect(waitMs).toBeGreaterThan(55_000);
});

it("makes a wrong password no storm: after a few tries the server is not called any more", async () => {
  const { id } = await connect({ password: "faux" });
  const before = proxy.opened();
  const codes: string[] = [];
  for (let press = 0; press < 30; press++) codes.push(await sync(id));
  expect(proxy.opened() - before).toBeLessThanOrEqual(3);
  expect(codes[0]).toBe("imap.auth_failed");
  expect(codes.at(-1)).toBe("imap.logins_postponed");
  const mailbox = await db.mailbox.findUniqueOrThrow({ where: { id } });
  // Not the owner's mistakes any more, and the schedule knows when to come back.
  expect(mailbox.ownerErrorCount).toBe(codes.filter((code) => code === "imap.auth_failed").length);
  expect(mailbox.nextSyncAt?.getTime()).toBeGreaterThan(Date.now() + 5 * 60_000);
});

it("needs one login for thirty presses of « Synchroniser »", async () => {
  const { id } = await connect();
  const before = proxy.opened();
  for (let press = 0; press < 30; press++) expect(await sync(id)).toBe("sync.cancelled");
  expect(proxy.opened() - before).toBe(1);
});

it("counts the test of the form, and answers a person with the minutes", async () => {
  const { account } = await connect({ password: "faux" });
  const { host: imapHost, port: imapPort, useTls, username, password } = account;
  const test = async () => {
    const account = { emailAddress: username, imapHost, imapPort, useTls, username, password };
    const events: MailboxTestEvent[] = [];
    for await (const event of await testMailbox(owner, TestMailbox.parse(account))) events.push(event);
    return events;
  };
  for (let attempt = 0; attempt < 3; attempt++) {
    const login = (await test()).find((event) => event.kind === "stage" && event.name === "login");
    expect(login).toMatchObject({ ok: false, error: { code: "imap.auth_failed" } });
  }
  expect(await test()).toMatchObject([
    { kind: "stage", name: "login", error: { code: "imap.logins_postponed", detail: { minutes: 10 } } },
    { kind: "result", ok: false },
  ]);
});

it("does not count a server that cannot be reached", async () => {
  const { id } = await connect({ port: 9 });
  for (let attempt = 0; attempt < 15; attempt++) {
    await expect(withConnection(id, { purpose: "sync" }, async () => {})).rejects.toMatchObject({
      code: "imap.refused",
    });
  }
});
