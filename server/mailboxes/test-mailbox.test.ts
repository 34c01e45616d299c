import { describe, expect, test } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { createCompany } from "@/tests/support/company";
import { connectTestMailbox } from "@/tests/support/connect";
import { deliver } from "@/tests/support/deliver";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { TestMailbox } from "./schema";
import { testMailbox } from "./test-mailbox";
import type { MailboxTestEvent } from "./views";

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
