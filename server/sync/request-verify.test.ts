import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { getVerification } from "@/server/mailboxes/get-verification";
import { createCompany } from "@/tests/support/company";
import { deliver } from "@/tests/support/deliver";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { connectAccount, syncNow } from "@/tests/support/sync";
import { buildUnreadableMail } from "@/tests/support/unreadable-mail";
import { openRun } from "./open-run";
import { requestSync } from "./request-sync";
import { requestVerify } from "./request-verify";

let owner: Viewer;
let user: ImapUser;
let mailboxId: number;

beforeAll(async () => {
  ({ owner } = await createCompany());
});

beforeEach(async () => {
  user = imapUser("verify");
  mailboxId = await connectAccount(owner, user);
});

const stored = () => db.mailbox.findUniqueOrThrow({ where: { id: mailboxId } });
const tomorrow = () => new Date(Date.now() + 86_400_000);

describe("« Vérifier »", () => {
  it("counts each mail of the server once, whatever became of it", async () => {
    const twice = buildMail({ messageId: "deux@client.test" });
    deliver(user, [buildMail(), buildMail(), twice, twice, buildUnreadableMail("Trop de parties")]);
    expect(await getVerification(owner, mailboxId)).toMatchObject({ checkedAt: null, pending: true, folders: [] });
    await syncNow(owner, mailboxId);
    const none = { server: 0, imported: 0, duplicates: 0, filtered: 0, quarantined: 0, missing: 0 };
    const counts = { server: 5, imported: 3, duplicates: 1, filtered: 0, quarantined: 1, missing: 0 };
    expect(await getVerification(owner, mailboxId)).toEqual({
      checkedAt: expect.any(Date),
      pending: false,
      folders: [
        { path: "INBOX", specialUse: "\\Inbox", ...counts },
        { path: "Sent", specialUse: "\\Sent", ...none },
      ],
      total: counts,
    });
  });

  it("repairs what is missing", async () => {
    deliver(user, [buildMail(), buildMail(), buildMail()]);
    await syncNow(owner, mailboxId);
    const [lost] = await db.messagePlace.findMany({ where: { folder: { mailboxId } }, orderBy: { uid: "asc" } });
    await db.message.delete({ where: { id: lost?.messageId ?? "" } });
    await requestVerify(owner, mailboxId, "MANUAL");
    expect(await syncNow(owner, mailboxId)).toMatchObject({ status: "success", imported: 1 });
    expect((await getVerification(owner, mailboxId)).total).toMatchObject({ server: 3, imported: 3, missing: 0 });
  });

  it("leaves out folders that are not synced any more", async () => {
    deliver(user, buildMail());
    await syncNow(owner, mailboxId);
    await db.folder.updateMany({ where: { mailboxId }, data: { synced: false } });
    expect(await getVerification(owner, mailboxId)).toMatchObject({ checkedAt: null, folders: [] });
  });

  it("waits for the next run when one has begun, which then follows at once", async () => {
    await db.mailbox.update({ where: { id: mailboxId }, data: { verifyDueAt: tomorrow() } });
    const { runId } = await requestSync(owner, mailboxId, "MANUAL");
    await openRun(runId);
    expect(await requestVerify(owner, mailboxId, "MANUAL")).toEqual({ runId, status: "running", joined: true });
    expect(await db.syncRun.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({ verify: false });
    await syncNow(owner, mailboxId);
    expect((await stored()).nextSyncAt?.getTime()).toBeLessThanOrEqual(Date.now());
    const next = await requestVerify(owner, mailboxId, "MANUAL");
    await openRun(next.runId);
    expect(await db.syncRun.findUniqueOrThrow({ where: { id: next.runId } })).toMatchObject({ verify: true });
  });

  it("touches nothing of another company, and refuses a disabled mailbox", async () => {
    const { verifyDueAt } = await db.mailbox.update({ where: { id: mailboxId }, data: { verifyDueAt: tomorrow() } });
    const { owner: stranger } = await createCompany();
    await expect(requestVerify(stranger, mailboxId, "MANUAL")).rejects.toMatchObject({ code: "request.not_found" });
    await expect(getVerification(stranger, mailboxId)).rejects.toMatchObject({ code: "request.not_found" });
    await db.mailbox.update({ where: { id: mailboxId }, data: { enabled: false } });
    await expect(requestVerify(owner, mailboxId, "MANUAL")).rejects.toMatchObject({ code: "mailbox.disabled" });
    expect((await stored()).verifyDueAt).toEqual(verifyDueAt);
  });
});
