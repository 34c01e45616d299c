import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { connectMailbox } from "./connect-mailbox";
import { openCredentials } from "./open-credentials";
import { openSmtpSettings } from "./open-smtp-settings";
import { ConnectMailbox, TestMailbox, UpdateMailbox } from "./schema";
import { testMailbox } from "./test-mailbox";
import { updateMailbox } from "./update-mailbox";
import type { MailboxView } from "./views";

const account = {
  name: "Boutique",
  emailAddress: "contact@atelier.test",
  password: "canary-imap",
  imapHost: "127.0.0.1",
  imapPort: 9,
  enabled: false,
};

let owner: Viewer;
beforeEach(async () => {
  ({ owner } = await createCompany());
});

const connect = (smtp?: object | null, changes: object = {}) =>
  connectMailbox(owner, ConnectMailbox.parse({ ...account, smtp, ...changes }));
const change = (mailbox: MailboxView, changes: object) =>
  updateMailbox(owner, mailbox.id, UpdateMailbox.parse({ ...mailbox, ...changes }));

async function settingsOf({ id }: MailboxView) {
  const mailbox = await db.mailbox.findUniqueOrThrow({ where: { id } });
  return openSmtpSettings(mailbox, await openCredentials(mailbox));
}

describe("the server that sends", () => {
  test("is optional", async () => {
    const mailbox = await connect();
    expect(mailbox.smtp).toBeNull();
    expect(await settingsOf(mailbox)).toBeNull();
  });

  test("is used with what signs in to read, unless it has its own", async () => {
    const shared = await connect({ host: "127.0.0.1", port: 1025 });
    expect(shared.smtp).toEqual({ host: "127.0.0.1", port: 1025, useTls: true, username: null, samePassword: true });
    expect(await settingsOf(shared)).toMatchObject({ username: account.emailAddress, password: "canary-imap" });
    const own = { host: "127.0.0.1", port: 587, username: "relais", samePassword: false, password: "canary-smtp" };
    const apart = await connect(own, { username: "autre" });
    expect(apart.smtp).toMatchObject({ useTls: false, username: "relais", samePassword: false });
    expect(await settingsOf(apart)).toMatchObject({ username: "relais", password: "canary-smtp" });
  });

  test.each([
    [{}, 465, true],
    [{ useTls: false }, 587, false],
    [{ port: 587 }, 587, false],
    [{ port: 25 }, 25, false],
    [{ port: 465 }, 465, true],
  ])("has the usual port and encryption where %j says nothing else", (given, port, useTls) => {
    expect(ConnectMailbox.parse({ ...account, smtp: { host: "Smtp.Example.COM.", ...given } }).smtp).toMatchObject({
      host: "smtp.example.com",
      port,
      useTls,
    });
  });

  test("never shows its password, and keeps it under seal", async () => {
    const own = { host: "127.0.0.1", port: 1025, samePassword: false, password: "canary-smtp" };
    const mailbox = await connect(own);
    expect(JSON.stringify(mailbox)).not.toContain("canary");
    const { smtpPasswordSealed, passwordSealed } = await db.mailbox.findUniqueOrThrow({ where: { id: mailbox.id } });
    expect(smtpPasswordSealed).not.toContain("canary");
    // Each seal opens in its own field only.
    await db.mailbox.update({ where: { id: mailbox.id }, data: { smtpPasswordSealed: passwordSealed } });
    await expect(settingsOf(mailbox)).rejects.toMatchObject({ code: "internal" });
  });

  test("stays as it is, changes or ends with an update", async () => {
    const mailbox = await connect({ host: "127.0.0.1", port: 1025, samePassword: false, password: "canary-smtp" });
    const kept = await change(mailbox, { smtp: undefined, name: "Atelier" });
    expect(kept.smtp).toEqual(mailbox.smtp);
    const moved = await change(mailbox, { smtp: { ...mailbox.smtp, port: 2025 } });
    expect(moved.smtp).toMatchObject({ port: 2025, samePassword: false });
    expect(await settingsOf(moved)).toMatchObject({ password: "canary-smtp" });
    const shared = await change(moved, { smtp: { ...moved.smtp, samePassword: true } });
    expect(await settingsOf(shared)).toMatchObject({ password: "canary-imap" });
    expect((await change(shared, { smtp: null })).smtp).toBeNull();
  });

  test.each([
    [{ host: "smtp.example.com", port: 0 }, "smtp.port"],
    [{ host: "smtp.example.com", port: 70_000 }, "smtp.port"],
    [{ host: "" }, "smtp.host"],
    [{ host: "smtp.example.com", username: "a\r\nb" }, "smtp.username"],
    [{ host: "smtp.example.com", password: "a\nb" }, "smtp.password"],
  ])("is refused by field when it is %j", (smtp, field) => {
    const issue = ConnectMailbox.safeParse({ ...account, smtp }).error?.issues[0];
    expect([issue?.message, issue?.path.join(".")]).toEqual([field, field]);
  });

  // Ports and private addresses depend on the operator: server/network and server/smtp have their tests.
  test.each(["169.254.169.254", "127.1", "0x7f000001"])("must not be %s", async (host) => {
    const detail = { field: "smtp.host" };
    await expect(connect({ host })).rejects.toMatchObject({ code: "mailbox.host_forbidden", detail });
  });
});

describe("a stored secret", () => {
  const missing = (field: string) => ({ code: "request.invalid", detail: { field } });

  test("goes to no server for sending that it was not typed for", async () => {
    const mailbox = await connect();
    await expect(change(mailbox, { smtp: { host: "localhost" } })).rejects.toMatchObject(missing("password"));
    const typed = await change(mailbox, { smtp: { host: "localhost" }, password: "canary-imap" });
    expect(await change(typed, { smtp: { ...typed.smtp, port: 587 } })).toMatchObject({ smtp: { port: 587 } });
    expect((await change(typed, { smtp: { host: "127.0.0.1" } })).smtp?.host).toBe("127.0.0.1");
  });

  test("that is typed for another server to read goes to no server for sending of those before", async () => {
    const mailbox = await connect({ host: "localhost", port: 587 });
    const moved = { smtp: undefined, imapHost: "::1", password: "canary-new" };
    await expect(change(mailbox, moved)).rejects.toMatchObject(missing("smtp.host"));
    await expect(testMailbox(owner, TestMailbox.parse({ ...mailbox, ...moved }))).rejects.toMatchObject(
      missing("smtp.host"),
    );
    expect((await change(mailbox, { ...moved, smtp: null })).smtp).toBeNull();
  });

  test("of its own for sending is typed again for another server, and once at all", async () => {
    const own = { host: "127.0.0.1", port: 1025, samePassword: false };
    await expect(connect(own)).rejects.toMatchObject(missing("smtp.password"));
    const mailbox = await connect({ ...own, password: "canary-smtp" });
    await expect(change(mailbox, { smtp: { ...own, host: "localhost" } })).rejects.toMatchObject(
      missing("smtp.password"),
    );
  });

  test("that a provider granted is none to type again: another server needs a password of its own", async () => {
    const mailbox = await connect();
    await db.mailbox.update({ where: { id: mailbox.id }, data: { passwordSealed: null } });
    await expect(change(mailbox, { smtp: { host: "localhost" } })).rejects.toMatchObject(missing("smtp.password"));
  });
});
