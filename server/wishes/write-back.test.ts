import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import type { Filing } from "@/server/db/generated/enums";
import { fileConversations } from "@/server/inbox/file-conversations";
import { markSeen, markUnseen } from "@/server/inbox/mark-seen";
import { undoFiling } from "@/server/inbox/undo-filing";
import { setWriteBack } from "@/server/mailboxes/set-write-back";
import { deliver } from "@/tests/support/deliver";
import { buildMail } from "@/tests/support/mail";
import { mailboxForEachTest } from "@/tests/support/mailbox-for-each-test";
import { listMaildir } from "@/tests/support/maildir";
import { writeSlice } from "./write-slice";

const mailbox = mailboxForEachTest("ecriture");

beforeEach(async () => {
  deliver(mailbox.user, [buildMail({ subject: "Un" }), buildMail({ subject: "Deux" })]);
  deliver(mailbox.user, buildMail({ subject: "Ancien" }), "Devis");
  await mailbox.sync();
  await setWriteBack(mailbox.owner, mailbox.id, true);
});

async function find(subject: string) {
  const message = await db.message.findFirstOrThrow({
    where: { subject, places: { some: { folder: { mailboxId: mailbox.id } } } },
    include: {
      conversation: true,
      places: { where: { vanishedAt: null }, include: { folder: { select: { path: true } } } },
    },
  });
  const { filing, filedAt, seen, conversationId: id, conversation, places } = message;
  const at = places.map(({ folder }) => folder.path).sort();
  return { id, filing, filedAt, seen, inList: conversation.filing, unread: conversation.unreadCount, at };
}

const write = async () => {
  while (!(await writeSlice(mailbox.id)).done);
};
const file = async (subject: string, filing: Filing, folderId?: number) => {
  const action = randomUUID();
  const { id } = await find(subject);
  await fileConversations(mailbox.owner, { ids: [id], filing, action, ...(folderId && { folderId }) });
  return { ids: [id], action, ...(folderId && { folderId }) };
};
const folderId = async (path: string) =>
  (await db.folder.findUniqueOrThrow({ where: { mailboxId_path: { mailboxId: mailbox.id, path } } })).id;
const count = (folder: string) => {
  try {
    return listMaildir(mailbox.user, folder).length;
  } catch {
    return 0;
  }
};
const wishes = () => db.wish.count({ where: { mailboxId: mailbox.id } });
const verify = async () => {
  await db.mailbox.update({ where: { id: mailbox.id }, data: { verifyDueAt: new Date(0) } });
  return mailbox.sync();
};
/** Of the mail in INBOX, in the order of their arrival, as Dovecot writes it into the file's name. */
const flags = () => listMaildir(mailbox.user).map((mail) => /:2,(\w*)$/.exec(mail.path)?.[1] ?? "");

describe("reading", () => {
  it("reaches the server, and unread again; the last of several wishes wins", async () => {
    const { id } = await find("Un");
    await markSeen(mailbox.owner, [id]);
    expect(await wishes()).toBe(1);
    await write();
    expect(flags()).toEqual(["S", ""]);
    expect(await wishes()).toBe(0);

    await markUnseen(mailbox.owner, [id]);
    await markSeen(mailbox.owner, [id]);
    await markUnseen(mailbox.owner, [id]);
    expect(await wishes()).toBe(1);
    await write();
    expect(flags()).toEqual(["", ""]);
    expect(await mailbox.sync()).toMatchObject({ status: "success" });
    expect(await find("Un")).toMatchObject({ seen: false, unread: 1 });
  });

  it("is not undone by a sync that reads the server before it is told", async () => {
    const { id } = await find("Un");
    listMaildir(mailbox.user)[0]?.flag("S");
    await mailbox.sync();
    await markUnseen(mailbox.owner, [id]);
    // Another program marks both meanwhile; the sync that finds out grants the wish first.
    listMaildir(mailbox.user)[0]?.flag("FS");
    await mailbox.sync();
    expect(await find("Un")).toMatchObject({ seen: false });
    expect(flags()[0]).toBe("F");
    // From here on the server's state is the truth.
    listMaildir(mailbox.user)[0]?.flag("FS");
    await mailbox.sync();
    expect(await find("Un")).toMatchObject({ seen: true });
  });

  it("stays in Lokario while the switch is off", async () => {
    await setWriteBack(mailbox.owner, mailbox.id, false);
    await markSeen(mailbox.owner, [(await find("Un")).id]);
    expect(await wishes()).toBe(0);
    await write();
    expect(flags()).toEqual(["", ""]);
  });
});

describe("archiving", () => {
  it("moves what is in INBOX to the archive, which is made where there is none", async () => {
    await file("Un", "ARCHIVED");
    expect(await find("Un")).toMatchObject({ filing: "ARCHIVED", inList: "ARCHIVED", at: ["INBOX"] });
    await write();
    const { at } = await find("Un");
    expect(at).toHaveLength(1);
    expect(at[0]).toMatch(/^Archives?$/);
    expect([count("INBOX"), count(at[0] ?? "")]).toEqual([1, 1]);
    await verify();
    expect(await find("Un")).toMatchObject({ filing: "ARCHIVED", filedAt: null, inList: "ARCHIVED", at });
  });

  it("is taken back to INBOX by « Annuler », before and after the server was told", async () => {
    const early = await file("Un", "ARCHIVED");
    await undoFiling(mailbox.owner, early);
    await write();
    expect(await find("Un")).toMatchObject({ filing: "INBOX", at: ["INBOX"] });
    expect(count("INBOX")).toBe(2);

    const late = await file("Un", "ARCHIVED");
    await write();
    expect(count("INBOX")).toBe(1);
    await undoFiling(mailbox.owner, late);
    await write();
    expect(await find("Un")).toMatchObject({ filing: "INBOX", inList: "INBOX", at: ["INBOX"] });
    expect(count("INBOX")).toBe(2);
    await verify();
    expect(await find("Un")).toMatchObject({ filing: "INBOX", at: ["INBOX"] });
  });

  it("ends when new mail arrives in the conversation", async () => {
    deliver(mailbox.user, buildMail({ subject: "Devis", messageId: "devis@client.test" }));
    await mailbox.sync();
    await file("Devis", "ARCHIVED");
    await write();
    deliver(mailbox.user, buildMail({ subject: "Re: Devis", inReplyTo: "devis@client.test" }));
    await mailbox.sync();
    expect(await find("Re: Devis")).toMatchObject({ inList: "INBOX" });
    expect(await find("Devis")).toMatchObject({ filing: "ARCHIVED" });
  });

  it("follows another mail program that puts it back", async () => {
    await file("Un", "ARCHIVED");
    await write();
    const [archive = ""] = (await find("Un")).at;
    listMaildir(mailbox.user, archive)[0]?.move("");
    await mailbox.sync();
    expect(await find("Un")).toMatchObject({ filing: "INBOX", inList: "INBOX" });
  });
});

describe("deleting", () => {
  it("moves to the trash, stays there through a sync and « Vérifier », and can be restored", async () => {
    await file("Un", "TRASHED");
    await write();
    expect(await find("Un")).toMatchObject({ filing: "TRASHED", at: ["Trash"] });
    expect([count("INBOX"), count("Trash")]).toEqual([1, 1]);
    await mailbox.sync();
    await verify();
    expect(await find("Un")).toMatchObject({ filing: "TRASHED", inList: "TRASHED", at: ["Trash"] });

    await file("Un", "INBOX");
    await write();
    expect(await find("Un")).toMatchObject({ filing: "INBOX", at: ["INBOX"] });
    expect([count("INBOX"), count("Trash")]).toEqual([2, 0]);
  });

  it("is met by nothing where the mail is gone already", async () => {
    await file("Un", "TRASHED");
    listMaildir(mailbox.user)[0]?.expunge();
    await mailbox.sync();
    await db.wish.updateMany({ where: { mailboxId: mailbox.id }, data: { tries: 5, nextTryAt: new Date(0) } });
    await write();
    expect(await wishes()).toBe(0);
    expect(await find("Un")).toMatchObject({ filing: "TRASHED", at: [] });
  });
});

describe("moving to a folder", () => {
  it("leaves the Inbox, and comes back from there by « Annuler »", async () => {
    const moved = await file("Un", "ARCHIVED", await folderId("Devis"));
    await write();
    expect(await find("Un")).toMatchObject({ filing: "ARCHIVED", at: ["Devis"] });
    await verify();
    expect(await find("Un")).toMatchObject({ filing: "ARCHIVED", at: ["Devis"] });
    await undoFiling(mailbox.owner, moved);
    await write();
    expect(await find("Un")).toMatchObject({ filing: "INBOX", at: ["INBOX"] });
    expect([count("INBOX"), count("Devis")]).toEqual([2, 1]);
  });

  it("is refused for a folder of another company, and where nothing is written", async () => {
    const devis = await folderId("Devis");
    await setWriteBack(mailbox.owner, mailbox.id, false);
    await expect(file("Un", "ARCHIVED", devis)).rejects.toMatchObject({ code: "request.not_found" });
  });
});

it("a message that another program moved is found, and one that is nowhere is said to be so", async () => {
  await file("Un", "ARCHIVED");
  listMaildir(mailbox.user)[0]?.expunge();
  await write();
  expect(await db.wish.findFirst({ where: { mailboxId: mailbox.id } })).toMatchObject({ failedAt: null, tries: 1 });
  for (let tries = 0; tries < 2; tries += 1) {
    await db.wish.updateMany({ where: { mailboxId: mailbox.id }, data: { nextTryAt: new Date(0) } });
    await mailbox.sync();
  }
  expect(await db.wish.findFirst({ where: { mailboxId: mailbox.id } })).toMatchObject({
    errorCode: "wish.message_gone",
  });
  expect(await find("Un")).toMatchObject({ filing: "ARCHIVED" });
});
