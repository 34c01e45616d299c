import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { connectTestMailbox } from "@/tests/support/connect";
import { requireImapSettings } from "./require-imap-settings";
import { UpdateMailbox } from "./schema";
import { setMailboxEnabled } from "./set-mailbox-enabled";
import { updateMailbox } from "./update-mailbox";
import type { MailboxView } from "./views";

let owner: Viewer;
let mailbox: MailboxView;

beforeEach(async () => {
  ({ owner } = await createCompany());
  mailbox = await connectTestMailbox(owner);
  await db.syncRun.updateMany({ where: { mailboxId: mailbox.id }, data: { status: "ERROR", finishedAt: new Date() } });
  await db.mailbox.update({
    where: { id: mailbox.id },
    data: {
      status: "ERROR",
      lastErrorCode: "imap.auth_failed",
      lastErrorDetail: { host: "127.0.0.1" },
      ownerErrorCount: 3,
      pausedAt: new Date(),
      nextSyncAt: null,
    },
  });
});

const change = (changes: object) => updateMailbox(owner, mailbox.id, UpdateMailbox.parse({ ...mailbox, ...changes }));
const stored = () => db.mailbox.findUniqueOrThrow({ where: { id: mailbox.id } });

describe("updateMailbox", () => {
  test("keeps the password, the pause and the error when only the name changes", async () => {
    const view = await change({ name: "Atelier" });
    expect(view).toMatchObject({ name: "Atelier", paused: true, state: "error", nextSyncAt: null });
    expect(view.error).toEqual({ code: "imap.auth_failed", detail: { host: "127.0.0.1" } });
    expect((await requireImapSettings(mailbox.id)).password).toBe("secret");
  });

  test("ends the pause and syncs at once with a new password", async () => {
    const view = await change({ password: "corrected" });
    expect(view).toMatchObject({ paused: false, state: "running" });
    expect(await stored()).toMatchObject({ ownerErrorCount: 0, pausedAt: null });
    expect((await requireImapSettings(mailbox.id)).password).toBe("corrected");
  });

  test("never sends the stored password to another server", async () => {
    await expect(change({ imapHost: "localhost" })).rejects.toMatchObject({
      code: "request.invalid",
      detail: { field: "password" },
    });
    expect((await stored()).imapHost).toBe("127.0.0.1");
    await expect(change({ imapHost: "localhost", password: "again" })).resolves.toMatchObject({
      imapHost: "localhost",
    });
  });

  test("refuses to become a mailbox that is connected already", async () => {
    const other = await connectTestMailbox(owner, { name: "Support" });
    await expect(change({ username: other.username })).rejects.toMatchObject({
      code: "mailbox.already_connected",
      detail: { id: other.id },
    });
  });

  test("does not find another company's mailbox", async () => {
    const stranger = (await createCompany()).owner;
    const input = UpdateMailbox.parse({ ...mailbox, name: "pris" });
    await expect(updateMailbox(stranger, mailbox.id, input)).rejects.toMatchObject({ code: "request.not_found" });
  });
});

test("enabling ends a pause, disabling empties the schedule", async () => {
  expect(await setMailboxEnabled(owner, mailbox.id, false)).toMatchObject({ state: "disabled", nextSyncAt: null });
  const view = await setMailboxEnabled(owner, mailbox.id, true);
  expect(view).toMatchObject({ enabled: true, paused: false });
  expect(view.nextSyncAt).not.toBeNull();
});
