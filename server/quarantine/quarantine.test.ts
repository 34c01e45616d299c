import { text } from "node:stream/consumers";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { getMailbox } from "@/server/mailboxes/get-mailbox";
import { getVerification } from "@/server/mailboxes/get-verification";
import { createCompany } from "@/tests/support/company";
import { deliver } from "@/tests/support/deliver";
import { imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { mailboxForEachTest } from "@/tests/support/mailbox-for-each-test";
import { listMaildir } from "@/tests/support/maildir";
import { connectAccount } from "@/tests/support/sync";
import { buildUnreadableMail } from "@/tests/support/unreadable-mail";
import { ignoreQuarantined } from "./ignore-quarantined";
import { listQuarantined } from "./list-quarantined";
import { openQuarantined } from "./open-quarantined";
import { restoreIgnored } from "./restore-ignored";
import { retryQuarantined } from "./retry-quarantined";

const mailbox = mailboxForEachTest("quarantine");

beforeEach(async () => {
  deliver(mailbox.user, [
    buildMail(),
    buildUnreadableMail("Devis d'été", "=?utf-8?Q?Ren=C3=A9e?= <renee@durand.test>"),
    buildUnreadableMail("Autre"),
  ]);
  await mailbox.sync();
});

const list = async () => (await listQuarantined(mailbox.owner, mailbox.id)).items;
const all = () => ({ mailboxId: mailbox.id, ids: "all" as const });
const state = async () => (await getMailbox(mailbox.owner, mailbox.id)).state;
const checked = async () => (await getVerification(mailbox.owner, mailbox.id)).total;
const placesBy = (outcome: "FILTERED" | "QUARANTINED") =>
  db.messagePlace.count({ where: { folder: { mailboxId: mailbox.id }, outcome } });

async function idOf(subject: string): Promise<number> {
  const item = (await list()).find((each) => each.subject === subject);
  if (!item) throw new Error(`${subject} is not in quarantine`);
  return item.id;
}

describe("mail in quarantine", () => {
  it("is listed as far as it is readable, with why it is there", async () => {
    expect(await listQuarantined(mailbox.owner, mailbox.id)).toMatchObject({ total: 2 });
    expect((await list()).find(({ subject }) => subject === "Devis d'été")).toMatchObject({
      from: expect.stringMatching(/Renée.*<renee@durand\.test>/),
      folder: "INBOX",
      specialUse: "\\Inbox",
      receivedAt: expect.any(Date),
      size: expect.any(Number),
      error: { code: "message.too_large", detail: {} },
      tries: 1,
      retrying: true,
      onServer: true,
      hasOriginal: true,
    });
  });

  it("waits after three tries, until its owner asks for one more", async () => {
    await mailbox.sync();
    await mailbox.sync();
    expect(await list()).toMatchObject([
      { tries: 3, retrying: false },
      { tries: 3, retrying: false },
    ]);
    await mailbox.sync();
    expect((await list()).map(({ tries }) => tries)).toEqual([3, 3]);
    const id = await idOf("Autre");
    expect(await retryQuarantined(mailbox.owner, { mailboxId: mailbox.id, ids: [id] }, "MANUAL")).toMatchObject({
      status: "queued",
    });
    expect((await list()).find((each) => each.id === id)).toMatchObject({ retrying: true });
    expect(await mailbox.sync()).toMatchObject({ quarantined: 1 });
    expect(await list()).toMatchObject([
      { tries: 3, retrying: false },
      { tries: 3, retrying: false },
    ]);
  });

  it("is imported by the retry that can read it, and the mailbox is whole again", async () => {
    expect(await state()).toBe("partial");
    // A version of the parser that reads it: its mail as the server has it now.
    await db.quarantinedMessage.updateMany({ where: { mailboxId: mailbox.id }, data: { tries: 3 } });
    const [first] = await db.messagePlace.findMany({
      where: { folder: { mailboxId: mailbox.id }, outcome: "IMPORTED" },
    });
    const { uid, folderId, uidValidity } = first ?? { uid: 0n, folderId: 0, uidValidity: 0n };
    await db.message.deleteMany({ where: { companyId: mailbox.owner.companyId } });
    const key = { folderId, uidValidity, uid };
    await db.messagePlace.create({ data: { ...key, outcome: "QUARANTINED" } });
    const row = {
      companyId: mailbox.owner.companyId,
      mailboxId: mailbox.id,
      errorCode: "message.unreadable",
      fromText: "",
      subject: "Lu",
    };
    await db.quarantinedMessage.create({ data: { ...key, ...row, tries: 3, parserVersion: 1 } });
    await ignoreQuarantined(mailbox.owner, {
      mailboxId: mailbox.id,
      ids: [await idOf("Autre"), await idOf("Devis d'été")],
    });
    await retryQuarantined(mailbox.owner, all(), "MANUAL");
    expect(await mailbox.sync()).toMatchObject({ status: "success", imported: 1 });
    expect(await list()).toEqual([]);
    expect(await state()).toBe("synced");
  });

  it("counts as filtered once it is ignored, which can be taken back", async () => {
    const ignored = await ignoreQuarantined(mailbox.owner, { mailboxId: mailbox.id, ids: [await idOf("Autre")] });
    expect(await state()).toBe("partial");
    expect((await getMailbox(mailbox.owner, mailbox.id)).error).toEqual({
      code: "sync.partial",
      detail: { failed: 1, total: 3, tooLarge: 1 },
    });
    const rest = await ignoreQuarantined(mailbox.owner, all());
    expect(await getMailbox(mailbox.owner, mailbox.id)).toMatchObject({ state: "synced", error: null });
    expect([await placesBy("FILTERED"), await placesBy("QUARANTINED")]).toEqual([2, 0]);
    expect(await checked()).toMatchObject({ server: 3, imported: 1, filtered: 2, quarantined: 0 });
    expect(await mailbox.sync()).toMatchObject({ status: "success", quarantined: 0 });
    await restoreIgnored(mailbox.owner, { mailboxId: mailbox.id, ids: [...ignored, ...rest] });
    expect([await placesBy("FILTERED"), await placesBy("QUARANTINED")]).toEqual([0, 2]);
    expect(await checked()).toMatchObject({ server: 3, imported: 1, filtered: 0, quarantined: 2 });
    expect(await state()).toBe("partial");
    expect(await list()).toHaveLength(2);
  });

  it("cannot be tried again while its folder is not synced, and can still be downloaded", async () => {
    await db.folder.updateMany({ where: { mailboxId: mailbox.id }, data: { synced: false } });
    const waiting = { onServer: true, folderSynced: false, retrying: false, hasOriginal: true };
    expect(await list()).toMatchObject([waiting, waiting]);
  });

  it("keeps the error of a mailbox whose last sync failed", async () => {
    const failed = { status: "ERROR", lastErrorCode: "imap.refused", lastErrorDetail: {} } as const;
    await db.mailbox.update({ where: { id: mailbox.id }, data: failed });
    await ignoreQuarantined(mailbox.owner, all());
    expect(await getMailbox(mailbox.owner, mailbox.id)).toMatchObject({
      state: "error",
      error: { code: "imap.refused" },
    });
  });
});

describe("the original of mail in quarantine", () => {
  const original = async () =>
    text((await openQuarantined(mailbox.owner, mailbox.id, await idOf("Devis d'été"))).stream);

  it("is what was kept, even when the server has it no longer", async () => {
    for (const mail of listMaildir(mailbox.user)) mail.expunge();
    await mailbox.sync();
    expect(await original()).toContain("boundary=b");
    expect((await list())[0]).toMatchObject({ onServer: false, retrying: false, hasOriginal: true });
  });

  it("comes from the server when it was not kept, and is said to be gone when it is nowhere", async () => {
    await db.quarantinedMessage.updateMany({ where: { mailboxId: mailbox.id }, data: { blobHash: null } });
    expect(await original()).toContain("boundary=b");
    for (const mail of listMaildir(mailbox.user)) mail.expunge();
    await expect(original()).rejects.toMatchObject({ code: "message.gone" });
  });
});

it("is the business of this company's owner alone", async () => {
  const { owner: stranger } = await createCompany();
  const id = await idOf("Autre");
  const selection = { mailboxId: mailbox.id, ids: [id] };
  const elsewhere = { mailboxId: await connectAccount(mailbox.owner, imapUser("ailleurs")), ids: [id] };
  for (const [viewer, chosen, code] of [
    [mailbox.member, selection, "auth.forbidden"],
    [stranger, selection, "request.not_found"],
    [mailbox.owner, elsewhere, "request.not_found"],
  ] as const) {
    await expect(retryQuarantined(viewer, chosen, "MANUAL")).rejects.toMatchObject({ code });
    await expect(ignoreQuarantined(viewer, chosen)).rejects.toMatchObject({ code });
    await expect(restoreIgnored(viewer, chosen)).rejects.toMatchObject({ code });
    await expect(openQuarantined(viewer, chosen.mailboxId, id)).rejects.toMatchObject({ code });
  }
  await expect(listQuarantined(mailbox.member, mailbox.id)).rejects.toMatchObject({ code: "auth.forbidden" });
  await expect(listQuarantined(stranger, mailbox.id)).rejects.toMatchObject({ code: "request.not_found" });
  expect(await listQuarantined(mailbox.owner, mailbox.id)).toMatchObject({ total: 2 });
});
