import { describe, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { findTextInDatabase } from "@/tests/support/find-text";
import { connectMailbox } from "./connect-mailbox";
import { getMailbox } from "./get-mailbox";
import { listMailboxes } from "./list-mailboxes";
import { requireImapSettings } from "./require-imap-settings";
import { ConnectMailbox } from "./schema";

const PASSWORD = "canary-MD3s9-password";
const form = (changes: object = {}) =>
  ConnectMailbox.parse({
    name: "Boutique",
    emailAddress: "contact@atelier.test",
    password: PASSWORD,
    imapHost: "127.0.0.1",
    imapPort: 9,
    ...changes,
  });

describe("connectMailbox", () => {
  test("stores the mailbox, asks for its first sync and shows it", async () => {
    const { owner } = await createCompany();
    const view = await connectMailbox(owner, form());
    expect(view).toMatchObject({ name: "Boutique", state: "running", messageCount: 0, error: null, paused: false });
    const run = await db.syncRun.findFirstOrThrow({ where: { mailboxId: view.id } });
    expect(run).toMatchObject({ status: "QUEUED", trigger: "MANUAL", companyId: owner.companyId });
    expect(view.progress).toEqual({ runId: run.id, step: null, done: 0, total: 0 });
    expect(await listMailboxes(owner)).toEqual([view]);
  });

  test("lets the sync have the password, and nobody else", async () => {
    const { owner } = await createCompany();
    const view = await connectMailbox(owner, form());
    expect(await requireImapSettings(view.id)).toMatchObject({ host: "127.0.0.1", port: 9, password: PASSWORD });
    expect(JSON.stringify([view, await listMailboxes(owner), await getMailbox(owner, view.id)])).not.toContain(
      "canary",
    );
    expect(await findTextInDatabase(PASSWORD)).toEqual([]);
    expect(await findTextInDatabase("127.0.0.1")).not.toEqual([]);
  });

  test("does not sync a mailbox that is created disabled", async () => {
    const { owner } = await createCompany();
    const view = await connectMailbox(owner, form({ enabled: false }));
    expect(view).toMatchObject({ state: "disabled", nextSyncAt: null, progress: null });
    expect(await db.syncRun.count({ where: { mailboxId: view.id } })).toBe(0);
  });

  test("refuses the same account twice and names the first, unless that was disconnected", async () => {
    const { owner } = await createCompany();
    const first = await connectMailbox(owner, form());
    await expect(connectMailbox(owner, form({ name: "Encore" }))).rejects.toMatchObject({
      code: "mailbox.already_connected",
      detail: { id: first.id, name: "Boutique", email: "contact@atelier.test" },
    });
    await db.mailbox.update({ where: { id: first.id }, data: { deletedAt: new Date() } });
    expect((await connectMailbox(owner, form())).id).not.toBe(first.id);
  });

  test("lets two companies connect the same account", async () => {
    const [one, two] = [await createCompany(), await createCompany()];
    await connectMailbox(one.owner, form());
    await expect(connectMailbox(two.owner, form())).resolves.toMatchObject({ name: "Boutique" });
  });

  test.each([
    [{ imapHost: "169.254.169.254" }, { code: "mailbox.host_forbidden", detail: { field: "imapHost" } }],
    [
      { imapHost: "8.8.8.8", imapPort: 6379 },
      { code: "mailbox.host_forbidden", detail: { field: "imapPort" } },
    ],
    [{ imapHost: "outlook.office365.com", imapPort: 993 }, { code: "imap.oauth_required" }],
  ])("decides on %o", async (changes, refusal) => {
    const { owner } = await createCompany();
    const connected = connectMailbox(owner, form({ enabled: false, ...changes }));
    if (refusal) await expect(connected).rejects.toMatchObject(refusal);
    else await expect(connected).resolves.toBeDefined();
  });
});

test("another company's mailbox is not found", async () => {
  const [one, two] = [await createCompany(), await createCompany()];
  const view = await connectMailbox(one.owner, form());
  await expect(getMailbox(two.owner, view.id)).rejects.toMatchObject({ code: "request.not_found" });
  expect(await listMailboxes(two.owner)).toEqual([]);
});
