import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { deliver } from "@/tests/support/deliver";
import { imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { mailboxForEachTest } from "@/tests/support/mailbox-for-each-test";
import { listMaildir } from "@/tests/support/maildir";
import { connectAccount } from "@/tests/support/sync";
import { listFolders } from "./list-folders";
import { setScope } from "./set-scope";

const mailbox = mailboxForEachTest("scope");

const DAY_MS = 86_400_000;
const DAYS_AGO = [400, 100, 1];
const countMessages = () => db.message.count({ where: { places: { some: { folder: { mailboxId: mailbox.id } } } } });

async function folderId(path: string): Promise<number> {
  const folder = (await listFolders(mailbox.owner, mailbox.id)).find((each) => each.path === path);
  if (!folder) throw new Error(`${path} is not known`);
  return folder.id;
}

describe("the folders of a mailbox", () => {
  beforeEach(async () => {
    deliver(mailbox.user, buildMail({ subject: "Reçu" }));
    deliver(mailbox.user, [buildMail({ subject: "Classé" }), buildMail({ subject: "Classé aussi" })], "Devis");
    await mailbox.sync();
  });

  it("are those of the server; INBOX is synced, others are when they are chosen", async () => {
    const before = await listFolders(mailbox.owner, mailbox.id);
    expect(before.find(({ path }) => path === "INBOX")).toMatchObject({
      specialUse: "\\Inbox",
      synced: true,
      serverCount: 1,
      goneAt: null,
    });
    expect(before.find(({ path }) => path === "Devis")).toMatchObject({ synced: false, serverCount: null });
    const view = await setScope(mailbox.owner, mailbox.id, {
      folderIds: [await folderId("INBOX"), await folderId("Devis")],
    });
    expect(view.state).toBe("running");
    expect(await mailbox.sync()).toMatchObject({ imported: 2 });
    const after = await listFolders(mailbox.owner, mailbox.id);
    expect(after.find(({ path }) => path === "Devis")).toMatchObject({ synced: true, serverCount: 2 });
  });

  it("keep their mail when they are chosen no longer", async () => {
    await setScope(mailbox.owner, mailbox.id, { folderIds: [await folderId("Devis")] });
    await mailbox.sync();
    deliver(mailbox.user, buildMail({ subject: "Passe inaperçu" }));
    await mailbox.sync();
    expect(await countMessages()).toBe(3);
  });

  it("are refused when one of them is another mailbox's", async () => {
    const other = await connectAccount(mailbox.owner, imapUser("autre"));
    await expect(setScope(mailbox.owner, other, { folderIds: [await folderId("INBOX")] })).rejects.toMatchObject({
      code: "request.invalid",
      detail: { field: "folderIds" },
    });
  });
});

describe("the depth of history", () => {
  beforeEach(async () => {
    deliver(mailbox.user, [buildMail(), buildMail(), buildMail()]);
    for (const [index, mail] of listMaildir(mailbox.user).entries()) {
      mail.receivedAt(new Date(Date.now() - (DAYS_AGO[index] ?? 0) * DAY_MS));
    }
  });

  it("leaves older mail out, brings it in when it becomes deeper, and never removes any", async () => {
    await setScope(mailbox.owner, mailbox.id, { historyMonths: 1 });
    expect(await mailbox.sync()).toMatchObject({ imported: 1 });
    await setScope(mailbox.owner, mailbox.id, { historyMonths: 6 });
    expect(await mailbox.sync()).toMatchObject({ imported: 1 });
    await setScope(mailbox.owner, mailbox.id, { historyMonths: null });
    expect(await mailbox.sync()).toMatchObject({ imported: 1 });
    expect(await setScope(mailbox.owner, mailbox.id, { historyMonths: 1 })).toMatchObject({ historyMonths: 1 });
    await mailbox.sync();
    expect(await countMessages()).toBe(3);
  });
});

describe("« Suivre les suppressions »", () => {
  it("removes what left the server, also before it was chosen; until then everything stays", async () => {
    deliver(mailbox.user, [buildMail(), buildMail()]);
    await mailbox.sync();
    listMaildir(mailbox.user)[0]?.expunge();
    await mailbox.sync();
    expect(await countMessages()).toBe(2);
    expect(await setScope(mailbox.owner, mailbox.id, { followDeletions: true })).toMatchObject({
      followDeletions: true,
    });
    await mailbox.sync();
    expect(await countMessages()).toBe(1);
  });
});

it("asks for no sync of a disabled mailbox, and says nothing about another company's", async () => {
  await db.mailbox.update({ where: { id: mailbox.id }, data: { enabled: false } });
  expect(await setScope(mailbox.owner, mailbox.id, { historyMonths: 12 })).toMatchObject({ state: "disabled" });
  const { owner: stranger } = await createCompany();
  await expect(setScope(stranger, mailbox.id, {})).rejects.toMatchObject({ code: "request.not_found" });
  await expect(listFolders(stranger, mailbox.id)).rejects.toMatchObject({ code: "request.not_found" });
});
