import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { deliver } from "@/tests/support/deliver";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { listMaildir } from "@/tests/support/maildir";
import { connectAccount, syncNow } from "@/tests/support/sync";
import { listFolders } from "./list-folders";
import { setScope } from "./set-scope";

let owner: Viewer;
let user: ImapUser;
let mailboxId: number;

beforeAll(async () => {
  ({ owner } = await createCompany());
});

beforeEach(async () => {
  user = imapUser("scope");
  mailboxId = await connectAccount(owner, user);
});

const DAY_MS = 86_400_000;
const DAYS_AGO = [400, 100, 1];
const countMessages = () => db.message.count({ where: { places: { some: { folder: { mailboxId } } } } });

async function folderId(path: string): Promise<number> {
  const folder = (await listFolders(owner, mailboxId)).find((each) => each.path === path);
  if (!folder) throw new Error(`${path} is not known`);
  return folder.id;
}

describe("the folders of a mailbox", () => {
  beforeEach(async () => {
    deliver(user, buildMail({ subject: "Reçu" }));
    deliver(user, [buildMail({ subject: "Classé" }), buildMail({ subject: "Classé aussi" })], "Devis");
    await syncNow(owner, mailboxId);
  });

  it("are those of the server; INBOX is synced, others are when they are chosen", async () => {
    const before = await listFolders(owner, mailboxId);
    expect(before.find(({ path }) => path === "INBOX")).toMatchObject({
      specialUse: "\\Inbox",
      synced: true,
      serverCount: 1,
      goneAt: null,
    });
    expect(before.find(({ path }) => path === "Devis")).toMatchObject({ synced: false, serverCount: null });
    const view = await setScope(owner, mailboxId, { folderIds: [await folderId("INBOX"), await folderId("Devis")] });
    expect(view.state).toBe("running");
    expect(await syncNow(owner, mailboxId)).toMatchObject({ imported: 2 });
    const after = await listFolders(owner, mailboxId);
    expect(after.find(({ path }) => path === "Devis")).toMatchObject({ synced: true, serverCount: 2 });
  });

  it("keep their mail when they are chosen no longer", async () => {
    await setScope(owner, mailboxId, { folderIds: [await folderId("Devis")] });
    await syncNow(owner, mailboxId);
    deliver(user, buildMail({ subject: "Passe inaperçu" }));
    await syncNow(owner, mailboxId);
    expect(await countMessages()).toBe(3);
  });

  it("are refused when one of them is another mailbox's", async () => {
    const other = await connectAccount(owner, imapUser("autre"));
    await expect(setScope(owner, other, { folderIds: [await folderId("INBOX")] })).rejects.toMatchObject({
      code: "request.invalid",
      detail: { field: "folderIds" },
    });
  });
});

describe("the depth of history", () => {
  beforeEach(async () => {
    deliver(user, [buildMail(), buildMail(), buildMail()]);
    for (const [index, mail] of listMaildir(user).entries()) {
      mail.receivedAt(new Date(Date.now() - (DAYS_AGO[index] ?? 0) * DAY_MS));
    }
  });

  it("leaves older mail out, brings it in when it becomes deeper, and never removes any", async () => {
    await setScope(owner, mailboxId, { historyMonths: 1 });
    expect(await syncNow(owner, mailboxId)).toMatchObject({ imported: 1 });
    await setScope(owner, mailboxId, { historyMonths: 6 });
    expect(await syncNow(owner, mailboxId)).toMatchObject({ imported: 1 });
    await setScope(owner, mailboxId, { historyMonths: null });
    expect(await syncNow(owner, mailboxId)).toMatchObject({ imported: 1 });
    expect(await setScope(owner, mailboxId, { historyMonths: 1 })).toMatchObject({ historyMonths: 1 });
    await syncNow(owner, mailboxId);
    expect(await countMessages()).toBe(3);
  });
});

describe("« Suivre les suppressions »", () => {
  it("removes what left the server, also before it was chosen; until then everything stays", async () => {
    deliver(user, [buildMail(), buildMail()]);
    await syncNow(owner, mailboxId);
    listMaildir(user)[0]?.expunge();
    await syncNow(owner, mailboxId);
    expect(await countMessages()).toBe(2);
    expect(await setScope(owner, mailboxId, { followDeletions: true })).toMatchObject({ followDeletions: true });
    await syncNow(owner, mailboxId);
    expect(await countMessages()).toBe(1);
  });
});

it("asks for no sync of a disabled mailbox, and says nothing about another company's", async () => {
  await db.mailbox.update({ where: { id: mailboxId }, data: { enabled: false } });
  expect(await setScope(owner, mailboxId, { historyMonths: 12 })).toMatchObject({ state: "disabled" });
  const { owner: stranger } = await createCompany();
  await expect(setScope(stranger, mailboxId, {})).rejects.toMatchObject({ code: "request.not_found" });
  await expect(listFolders(stranger, mailboxId)).rejects.toMatchObject({ code: "request.not_found" });
});
