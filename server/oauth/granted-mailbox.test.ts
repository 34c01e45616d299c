import { beforeEach, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { disconnectMailbox } from "@/server/mailboxes/disconnect-mailbox";
import { getMailbox } from "@/server/mailboxes/get-mailbox";
import { sealSmtpPassword } from "@/server/mailboxes/password";
import { UpdateMailbox, type UpdateMailboxInput } from "@/server/mailboxes/schema";
import { testStoredMailbox } from "@/server/mailboxes/test-mailbox";
import { updateMailbox } from "@/server/mailboxes/update-mailbox";
import { claimMailboxes } from "@/server/watch/watch-claims";
import { oauthForTests } from "@/tests/support/oauth/oauth-for-tests";
import { oauthAddress } from "@/tests/support/oauth/oauth-world";
import { walkThrough } from "@/tests/support/oauth/walk-through";
import { beginReconnection } from "./begin-authorization";

const oauth = oauthForTests();
let address: string;
let id: number;

beforeEach(async () => {
  address = oauthAddress();
  id = await oauth.connect(address);
});

const findGrant = () => db.oauthGrant.findUnique({ where: { mailboxId: id } });

async function change(input: Partial<UpdateMailboxInput>) {
  const { name, emailAddress, imapHost, imapPort, useTls } = await getMailbox(oauth.owner, id);
  const stored = { id, name, emailAddress, imapHost, imapPort, useTls, enabled: false, password: "" };
  const { id: _id, ...wanted } = UpdateMailbox.parse({ ...stored, ...input });
  return updateMailbox(oauth.owner, id, wanted);
}

async function reconnect(): Promise<void> {
  const { url } = await beginReconnection(oauth.owner, oauth.sessionId, id);
  await oauth.comeBack(await walkThrough(url, { account: address }));
}

async function testStages(): Promise<unknown[]> {
  const events: unknown[] = [];
  for await (const event of await testStoredMailbox(oauth.owner, id)) events.push(event);
  return events;
}

test("says who opens it, and changes its name without a password", async () => {
  expect(await change({ name: "Devis" })).toMatchObject({ name: "Devis", oauth: "google" });
  expect(await findGrant()).not.toBeNull();
});

test("never takes its access token to another server", async () => {
  await expect(change({ imapHost: "127.0.0.1" })).rejects.toMatchObject({
    code: "request.invalid",
    detail: { field: "password" },
  });
});

test("has a password from the moment that one is typed, and may go back", async () => {
  expect(await change({ password: "abcdefghijklmnop" })).toMatchObject({ oauth: null });
  expect(await findGrant()).toBeNull();

  await db.mailbox.update({ where: { id }, data: { provider: "gmail" } });
  await reconnect();
  expect(await getMailbox(oauth.owner, id)).toMatchObject({ oauth: "google" });
  expect(await db.mailbox.findUniqueOrThrow({ where: { id } })).toMatchObject({ passwordSealed: null });
});

test("shows its access token to no server for sending that a password was for", async () => {
  const before = await db.mailbox.update({ where: { id }, data: { smtpHost: "relais.test", smtpPort: 587 } });
  await reconnect();
  expect(await db.mailbox.findUniqueOrThrow({ where: { id } })).toMatchObject({ smtpHost: null });

  const smtpPasswordSealed = sealSmtpPassword(before, "canary-smtp");
  await db.mailbox.update({ where: { id }, data: { smtpHost: "relais.test", smtpPort: 587, smtpPasswordSealed } });
  await reconnect();
  expect(await db.mailbox.findUniqueOrThrow({ where: { id } })).toMatchObject({ smtpHost: "relais.test" });
});

test("takes its grant along when it is disconnected", async () => {
  await disconnectMailbox(oauth.owner, id, { messages: "keep" });
  expect(await findGrant()).toBeNull();
});

test("is tested with a fresh access token when its server refuses the stored one", async () => {
  await oauth.server.expireAccessTokens();
  const events = await testStages();
  expect(events.at(-1)).toMatchObject({ kind: "result", ok: true });
  expect(events).not.toContainEqual(expect.objectContaining({ ok: false }));
});

test("whose access was withdrawn says so in its test, at the login", async () => {
  await oauth.server.revoke(address);
  const events = await testStages();
  expect(events).toContainEqual(
    expect.objectContaining({
      name: "login",
      ok: false,
      error: { code: "oauth.revoked", detail: { provider: "Google" } },
    }),
  );
  expect(events.at(-1)).toMatchObject({ kind: "result", ok: false });
});

test("is watched like any other, until access is withdrawn, and anew after another consent", async () => {
  const watcher = `watcher-${id}`;
  await db.watcher.create({ data: { id: watcher, expiresAt: new Date(Date.now() + 60_000) } });
  await db.mailbox.update({ where: { id }, data: { enabled: true, lastSuccessAt: new Date(), status: "SYNCED" } });
  const [before] = await claimMailboxes(watcher, [id]);
  expect(before).toMatchObject({ id, wanted: true });
  await db.oauthGrant.update({ where: { mailboxId: id }, data: { revokedAt: new Date() } });
  expect(await claimMailboxes(watcher, [id])).toMatchObject([{ id, wanted: false }]);
  await db.oauthGrant.update({ where: { mailboxId: id }, data: { revokedAt: null, grantedAt: new Date() } });
  const [after] = await claimMailboxes(watcher, [id]);
  expect(after).toMatchObject({ wanted: true });
  expect(after?.account).not.toBe(before?.account);
});
