import { describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { deliver } from "@/tests/support/deliver";
import { buildMail, buildMails } from "@/tests/support/mail";
import { mailboxForEachTest } from "@/tests/support/mailbox-for-each-test";
import { listMaildir, renameFolder } from "@/tests/support/maildir";

const mailbox = mailboxForEachTest("suivi");

const setMailbox = (data: { historyMonths?: number | null; followDeletions?: boolean; verifyDueAt?: Date }) =>
  db.mailbox.update({ where: { id: mailbox.id }, data });
const syncFolder = (path: string) =>
  db.folder.update({ where: { mailboxId_path: { mailboxId: mailbox.id, path } }, data: { synced: true } });
const readRun = (runId: string) => db.syncRun.findUniqueOrThrow({ where: { id: runId } });
const listMessages = () =>
  db.message.findMany({
    where: { places: { some: { folder: { mailboxId: mailbox.id } } } },
    orderBy: { subject: "asc" },
    include: { places: { include: { folder: true } }, conversation: true },
  });

describe("folders", () => {
  it("are all known, and INBOX and what was sent are synced until the owner chooses", async () => {
    deliver(mailbox.user, buildMails(1));
    deliver(mailbox.user, buildMail({ subject: "Envoyé" }), "Sent");
    deliver(mailbox.user, buildMail({ subject: "Archivé" }), "Devis");
    await mailbox.sync();
    const folders = await db.folder.findMany({
      where: { mailboxId: mailbox.id, path: { in: ["INBOX", "Sent", "Devis"] } },
    });
    const synced = Object.fromEntries(folders.map((folder) => [folder.path, folder.synced]));
    expect(synced).toEqual({ INBOX: true, Sent: true, Devis: false });
    expect((await listMessages()).map((message) => message.subject)).toEqual(["Envoyé", "Mail 1"]);

    await syncFolder("Devis");
    expect(await mailbox.sync()).toMatchObject({ status: "success", imported: 1 });
  });

  it("show what we sent as ours, in the conversation it belongs to, also when a copy came back", async () => {
    const question = buildMail({ from: "Jean <jean@client.test>", messageId: "q@client.test", subject: "Devis" });
    const answer = buildMail({
      from: mailbox.user.username,
      to: "jean@client.test",
      messageId: "a@atelier.test",
      inReplyTo: "q@client.test",
      subject: "Re: Devis",
    });
    deliver(mailbox.user, [question, answer]);
    deliver(mailbox.user, answer, "Sent");
    await mailbox.sync();
    const [first, second] = await listMessages();
    expect(first).toMatchObject({ subject: "Devis", direction: "RECEIVED", conversationId: second?.conversationId });
    expect(second).toMatchObject({ direction: "SENT", seen: true, correspondentAddress: "jean@client.test" });
    expect(second?.places).toHaveLength(2);
  });

  it("keep their mail when they are renamed, and read nothing again", async () => {
    deliver(mailbox.user, buildMails(1));
    deliver(mailbox.user, [buildMail({ subject: "Un" }), buildMail({ subject: "Deux" })], "Devis");
    await mailbox.sync();
    await syncFolder("Devis");
    await mailbox.sync();
    renameFolder(mailbox.user, "Devis", "Devis 2026");
    expect(await mailbox.sync()).toMatchObject({ status: "success", imported: 0, duplicates: 0 });
    const folder = await db.folder.findFirst({ where: { mailboxId: mailbox.id, path: "Devis 2026" } });
    expect(folder).toMatchObject({ synced: true, goneAt: null });
    expect(await db.messagePlace.count({ where: { folderId: folder?.id, vanishedAt: null } })).toBe(2);
  });
});

describe("what happens on the server", () => {
  it("is followed: read, flagged, unread again", async () => {
    deliver(mailbox.user, buildMails(3));
    await mailbox.sync();
    listMaildir(mailbox.user)[0]?.flag("S");
    listMaildir(mailbox.user)[1]?.flag("F");
    const { runId } = await mailbox.sync();
    expect(await readRun(runId)).toMatchObject({ reflagged: 2 });
    const [first, second] = await listMessages();
    expect(first).toMatchObject({ seen: true, conversation: { unreadCount: 0 } });
    expect(second).toMatchObject({ seen: false, places: [{ flags: ["\\Flagged"] }] });
    listMaildir(mailbox.user)[0]?.flag("");
    await mailbox.sync();
    expect((await listMessages())[0]).toMatchObject({ seen: false, conversation: { unreadCount: 1 } });
  });

  it("does not undo what was read in Lokario", async () => {
    deliver(mailbox.user, buildMails(2));
    await mailbox.sync();
    await db.message.updateMany({
      where: { places: { some: { folder: { mailboxId: mailbox.id } } } },
      data: { seen: true },
    });
    listMaildir(mailbox.user)[0]?.flag("F");
    await mailbox.sync();
    expect((await listMessages()).map((message) => message.seen)).toEqual([true, true]);
  });

  it("does not delete: what left is marked, and stays readable", async () => {
    deliver(mailbox.user, buildMails(3));
    await mailbox.sync();
    listMaildir(mailbox.user)[1]?.expunge();
    const { runId } = await mailbox.sync();
    expect(await readRun(runId)).toMatchObject({ status: "SUCCESS", vanished: 1 });
    const gone = (await listMessages()).filter((message) => message.places.every((place) => place.vanishedAt));
    expect(gone.map((message) => message.subject)).toEqual(["Mail 2"]);
  });

  it("moves a message: it stays one, in another place", async () => {
    deliver(mailbox.user, buildMails(2));
    deliver(mailbox.user, buildMail({ subject: "Z" }), "Devis");
    await mailbox.sync();
    await syncFolder("Devis");
    await mailbox.sync();
    listMaildir(mailbox.user)[0]?.move("Devis");
    await mailbox.sync();
    const [moved] = await listMessages();
    const places = moved?.places.map(({ folder, vanishedAt }) => [folder.path, vanishedAt !== null]);
    expect(places?.sort()).toEqual([
      ["Devis", false],
      ["INBOX", true],
    ]);
  });

  it("is followed to the end where the owner wants deletions followed", async () => {
    deliver(mailbox.user, buildMails(3));
    deliver(mailbox.user, buildMail({ subject: "Z" }), "Devis");
    await mailbox.sync();
    await syncFolder("Devis");
    await setMailbox({ followDeletions: true });
    await mailbox.sync();
    const [first, second] = listMaildir(mailbox.user);
    first?.move("Devis");
    second?.expunge();
    await mailbox.sync();
    expect((await listMessages()).map((message) => message.subject)).toEqual(["Mail 1", "Mail 3", "Z"]);
  });
});

describe("the depth of history", () => {
  it("leaves out older mail, counts it, and brings it in when the owner wants more", async () => {
    await setMailbox({ historyMonths: 1 });
    deliver(mailbox.user, buildMails(2));
    listMaildir(mailbox.user)[0]?.receivedAt(new Date("2020-01-05T08:00:00Z"));
    const { runId } = await mailbox.sync();
    expect(await readRun(runId)).toMatchObject({ imported: 1, filtered: 1 });
    const check = await db.folderCheck.findFirst({ where: { folder: { mailboxId: mailbox.id, path: "INBOX" } } });
    expect(check).toMatchObject({ server: 2, imported: 1, filtered: 1, missing: 0 });

    expect(await mailbox.sync()).toMatchObject({ imported: 0 });
    await setMailbox({ historyMonths: null });
    expect(await mailbox.sync()).toMatchObject({ imported: 1 });
  });
});

describe("a verification", () => {
  it("finds what is missing, repairs it, and proves it", async () => {
    deliver(mailbox.user, buildMails(4));
    await mailbox.sync();
    const [first, second] = await listMessages();
    // Somebody lost two of them, in two ways.
    await db.messagePlace.deleteMany({ where: { messageId: first?.id } });
    await db.messagePlace.updateMany({ where: { messageId: second?.id }, data: { vanishedAt: new Date() } });
    await setMailbox({ verifyDueAt: new Date() });
    const { runId } = await mailbox.sync();
    expect(await readRun(runId)).toMatchObject({ verify: true, imported: 0, duplicates: 1 });
    const check = await db.folderCheck.findFirst({ where: { folder: { mailboxId: mailbox.id, path: "INBOX" } } });
    expect(check).toMatchObject({ server: 4, imported: 3, duplicates: 1, filtered: 0, quarantined: 0, missing: 0 });
    expect(await db.mailbox.findUniqueOrThrow({ where: { id: mailbox.id } })).toSatisfy(
      ({ verifyDueAt }: { verifyDueAt: Date }) => verifyDueAt.getTime() > Date.now() + 23 * 3_600_000,
    );
  });

  it("is made by the next sync when a hole shows in the numbers", async () => {
    deliver(mailbox.user, buildMails(4));
    await mailbox.sync();
    const [first] = await listMessages();
    await db.messagePlace.deleteMany({ where: { messageId: first?.id } });
    deliver(mailbox.user, buildMail({ subject: "Nouveau" }));
    await mailbox.sync();
    await mailbox.sync();
    expect(await db.messagePlace.count({ where: { folder: { mailboxId: mailbox.id }, vanishedAt: null } })).toBe(5);
  });
});
