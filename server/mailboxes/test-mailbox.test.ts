import { afterEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { createCompany } from "@/tests/support/company";
import { connectTestMailbox } from "@/tests/support/connect";
import { deliver } from "@/tests/support/deliver";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { type ScriptedSmtp, type SmtpScript, startScriptedSmtp } from "@/tests/support/scripted-smtp";
import { connectMailbox } from "./connect-mailbox";
import { ConnectMailbox, TestMailbox } from "./schema";
import { testMailbox, testStoredMailbox } from "./test-mailbox";
import type { MailboxTestEvent } from "./views";

const servers: ScriptedSmtp[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function sendingServer(script?: SmtpScript): Promise<{ host: string; port: number }> {
  const server = await startScriptedSmtp(script);
  servers.push(server);
  return { host: "localhost", port: server.port };
}

const settingsOf = (account: ImapUser) => ({
  emailAddress: account.username,
  imapHost: account.host,
  imapPort: account.port,
  useTls: account.useTls,
  password: account.password,
});

async function run(owner: Viewer, input: object): Promise<MailboxTestEvent[]> {
  const events: MailboxTestEvent[] = [];
  for await (const event of await testMailbox(owner, TestMailbox.parse(input))) events.push(event);
  return events;
}

describe("testMailbox", () => {
  test("tells each stage and counts folders and messages", async () => {
    const { owner } = await createCompany();
    const account = imapUser();
    deliver(account, [buildMail(), buildMail()]);
    const events = await run(owner, settingsOf(account));
    expect(events.map((event) => (event.kind === "stage" ? [event.name, event.ok] : event.kind))).toEqual([
      ["dns", true],
      ["tcp", true],
      ["tls", true],
      ["login", true],
      ["folders", true],
      "result",
    ]);
    expect(events.at(-1)).toMatchObject({ ok: true, messages: 2 });
  });

  test("stops at the stage that fails and says why, without the password", async () => {
    const { owner } = await createCompany();
    const events = await run(owner, { ...settingsOf(imapUser()), password: "canary-wrong" });
    expect(events.at(-2)).toMatchObject({ name: "login", ok: false, error: { code: "imap.auth_failed" } });
    expect(events.at(-1)).toMatchObject({ kind: "result", ok: false });
    expect(JSON.stringify(events)).not.toContain("canary");
  });

  test("uses the stored password while editing, for the same server only", async () => {
    const { owner } = await createCompany();
    const account = imapUser();
    const { id } = await connectTestMailbox(owner, { account, enabled: false });
    const kept = { ...settingsOf(account), id, password: "" };
    expect((await run(owner, kept)).at(-1)).toMatchObject({ ok: true });
    await expect(run(owner, { ...kept, imapHost: "127.0.0.1" })).rejects.toMatchObject({
      code: "request.invalid",
      detail: { field: "password" },
    });
    const stranger = (await createCompany()).owner;
    await expect(run(stranger, kept)).rejects.toMatchObject({ code: "request.not_found" });
  });

  test("refuses what needs no connection to be refused", async () => {
    const { owner } = await createCompany();
    const outlook = { ...settingsOf(imapUser()), imapHost: "outlook.office365.com", imapPort: 993 };
    await expect(run(owner, outlook)).rejects.toMatchObject({ code: "imap.oauth_required" });
    const metadata = { ...outlook, imapHost: "169.254.169.254" };
    await expect(run(owner, metadata)).rejects.toMatchObject({ code: "mailbox.host_forbidden" });
  });
});

describe("the server that sends", () => {
  const told = (events: MailboxTestEvent[]) =>
    events.map((event) => (event.kind === "stage" ? `${event.service} ${event.name} ${event.ok}` : `${event.ok}`));

  test("is tried after the one that reads, with its secret", async () => {
    const { owner } = await createCompany();
    const events = await run(owner, { ...settingsOf(imapUser()), smtp: await sendingServer() });
    expect(told(events).slice(5)).toEqual([
      ...["smtp dns true", "smtp tcp true", "smtp tls true", "smtp login true"],
      "true",
    ]);
  });

  test("fails the test by itself, with its own code", async () => {
    const { owner } = await createCompany();
    const smtp = { ...(await sendingServer()), samePassword: false, password: "canary-wrong" };
    const events = await run(owner, { ...settingsOf(imapUser()), smtp });
    expect(events.at(-2)).toMatchObject({ service: "smtp", name: "login", error: { code: "smtp.auth_failed" } });
    expect(events.at(-1)).toMatchObject({ ok: false });
    expect(JSON.stringify(events)).not.toContain("canary");
  });

  test("is not tried with what the other one refused", async () => {
    const { owner } = await createCompany();
    const smtp = await sendingServer();
    const events = await run(owner, { ...settingsOf(imapUser()), password: "wrong", smtp });
    expect(told(events).at(-2)).toBe("imap login false");
    expect(servers[0]?.received).toEqual([]);
  });
});

describe("testStoredMailbox", () => {
  test("tries the mailbox as it is stored, both its servers", async () => {
    const { owner } = await createCompany();
    const account = imapUser();
    const smtp = { ...(await sendingServer()), samePassword: false, password: "secret" };
    const input = { ...settingsOf(account), name: "Boîte", enabled: false, smtp };
    const { id } = await connectMailbox(owner, ConnectMailbox.parse(input));
    const events: MailboxTestEvent[] = [];
    for await (const event of await testStoredMailbox(owner, id)) events.push(event);
    expect(events).toHaveLength(10);
    expect(events.at(-1)).toMatchObject({ ok: true, account: null });
    const stranger = (await createCompany()).owner;
    await expect(testStoredMailbox(stranger, id)).rejects.toMatchObject({ code: "request.not_found" });
  });
});
