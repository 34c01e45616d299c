import { describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { getVerification } from "@/server/mailboxes/get-verification";
import { createCompany } from "@/tests/support/company";
import { deliver } from "@/tests/support/deliver";
import { buildMail } from "@/tests/support/mail";
import { mailboxForEachTest } from "@/tests/support/mailbox-for-each-test";
import { buildUnreadableMail } from "@/tests/support/unreadable-mail";
import { openRun } from "./open-run";
import { requestSync } from "./request-sync";
import { requestVerify } from "./request-verify";

const mailbox = mailboxForEachTest("verify");

const stored = () => db.mailbox.findUniqueOrThrow({ where: { id: mailbox.id } });
const tomorrow = () => new Date(Date.now() + 86_400_000);

describe("« Vérifier »", () => {
  it("counts each mail of the server once, whatever became of it", async () => {
    const twice = buildMail({ messageId: "deux@client.test" });
    deliver(mailbox.user, [buildMail(), buildMail(), twice, twice, buildUnreadableMail("Trop de parties")]);
    expect(await getVerification(mailbox.owner, mailbox.id)).toMatchObject({
      checkedAt: null,
      pending: true,
      folders: [],
    });
    await mailbox.sync();
    const none = { server: 0, imported: 0, duplicates: 0, filtered: 0, quarantined: 0, missing: 0 };
    const counts = { server: 5, imported: 3, duplicates: 1, filtered: 0, quarantined: 1, missing: 0 };
    expect(await getVerification(mailbox.owner, mailbox.id)).toEqual({
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
    deliver(mailbox.user, [buildMail(), buildMail(), buildMail()]);
    await mailbox.sync();
    const [lost] = await db.messagePlace.findMany({
      where: { folder: { mailboxId: mailbox.id } },
      orderBy: { uid: "asc" },
    });
    await db.message.delete({ where: { id: lost?.messageId ?? "" } });
    await requestVerify(mailbox.owner, mailbox.id, "MANUAL");
    expect(await mailbox.sync()).toMatchObject({ status: "success", imported: 1 });
    expect((await getVerification(mailbox.owner, mailbox.id)).total).toMatchObject({
      server: 3,
      imported: 3,
      missing: 0,
    });
  });

  it("leaves out folders that are not synced any more", async () => {
    deliver(mailbox.user, buildMail());
    await mailbox.sync();
    await db.folder.updateMany({ where: { mailboxId: mailbox.id }, data: { synced: false } });
    expect(await getVerification(mailbox.owner, mailbox.id)).toMatchObject({ checkedAt: null, folders: [] });
  });

  it("waits for the next run when one has begun, which then follows at once", async () => {
    await db.mailbox.update({ where: { id: mailbox.id }, data: { verifyDueAt: tomorrow() } });
    const { runId } = await requestSync(mailbox.owner, mailbox.id, "MANUAL");
    await openRun(runId);
    expect(await requestVerify(mailbox.owner, mailbox.id, "MANUAL")).toEqual({
      runId,
      status: "running",
      joined: true,
    });
    expect(await db.syncRun.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({ verify: false });
    await mailbox.sync();
    expect((await stored()).nextSyncAt?.getTime()).toBeLessThanOrEqual(Date.now());
    const next = await requestVerify(mailbox.owner, mailbox.id, "MANUAL");
    await openRun(next.runId);
    expect(await db.syncRun.findUniqueOrThrow({ where: { id: next.runId } })).toMatchObject({ verify: true });
  });

  it("touches nothing of another company, and refuses a disabled mailbox", async () => {
    const { verifyDueAt } = await db.mailbox.update({ where: { id: mailbox.id }, data: { verifyDueAt: tomorrow() } });
    const { owner: stranger } = await createCompany();
    await expect(requestVerify(stranger, mailbox.id, "MANUAL")).rejects.toMatchObject({ code: "request.not_found" });
    await expect(getVerification(stranger, mailbox.id)).rejects.toMatchObject({ code: "request.not_found" });
    await db.mailbox.update({ where: { id: mailbox.id }, data: { enabled: false } });
    await expect(requestVerify(mailbox.owner, mailbox.id, "MANUAL")).rejects.toMatchObject({
      code: "mailbox.disabled",
    });
    expect((await stored()).verifyDueAt).toEqual(verifyDueAt);
  });
});
