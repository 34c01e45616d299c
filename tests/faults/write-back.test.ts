import { describe, expect, it } from "vitest";
import { closeConnections } from "@/server/connections/lanes";
import { db } from "@/server/db/client";
import { markSeen } from "@/server/inbox/mark-seen";
import { setWriteBack } from "@/server/mailboxes/set-write-back";
import { decideWishes } from "@/server/wishes/decide-wishes";
import { getWriting } from "@/server/wishes/get-writing";
import { sendLines } from "@/tests/support/scripted-imap";
import { bye, hangUpAfter, no, once, whenever } from "@/tests/support/scripted-imap-faults";
import { describeServer, describeStore } from "./support/describe-mailbox";
import { numberedMail } from "./support/numbered-mail";
import { runSync } from "./support/run-sync";
import { type ScriptedMailbox, scriptedMailbox } from "./support/scripted-mailbox";
import { file, find, uids, writable } from "./support/writable-mailbox";
import { writeAll } from "./support/write-all";

const PLAIN = "IMAP4rev1 ENABLE CONDSTORE";
const UIDPLUS = `${PLAIN} UIDPLUS`;
const MOVE = `${UIDPLUS} MOVE`;
const GMAIL = `${MOVE} SPECIAL-USE X-GM-EXT-1`;

const plainExpunges = ({ server }: ScriptedMailbox) =>
  server.received.filter((line) => /^\S+ (EXPUNGE|CLOSE)\b/i.test(line));

describe.each([
  ["MOVE", MOVE],
  ["COPY and UID EXPUNGE", UIDPLUS],
])("a server that can %s", (_way, capabilities) => {
  it("has mail moved, and what others marked there is left alone", async () => {
    const scripted = await writable(capabilities);
    scripted.store.setFlags("INBOX", 2, ["\\Deleted"]);
    await file(scripted, 1, "ARCHIVED");
    await file(scripted, 3, "TRASHED");
    await writeAll(scripted.mailbox);
    expect([uids(scripted, "INBOX"), uids(scripted, "Archive"), uids(scripted, "Trash")]).toEqual([[2], [1], [3]]);
    expect(plainExpunges(scripted)).toEqual([]);
    expect((await find(scripted, 1)).places.map(({ folder }) => folder.path)).toEqual(["Archive"]);
  });

  it.each(["before", "after"])("is told once, when the connection ends %s the command", async (when) => {
    const scripted = await writable(capabilities);
    await file(scripted, 1, "ARCHIVED");
    scripted.server.misbehave(once(/^UID (MOVE|COPY)/, when === "before" ? bye("later") : hangUpAfter(0)));
    await expect(writeAll(scripted.mailbox)).rejects.toMatchObject({ code: "imap.connection_lost" });
    expect(await db.wish.findFirst({ where: { mailboxId: scripted.mailbox.id } })).toMatchObject({
      failedAt: null,
      errorCode: "imap.connection_lost",
    });
    scripted.server.misbehave(null);
    await runSync(scripted.mailbox);
    expect([uids(scripted, "INBOX"), uids(scripted, "Archive")]).toEqual([[2, 3], [1]]);
    expect(await find(scripted, 1)).toMatchObject({ filing: "ARCHIVED", places: [{ folder: { path: "Archive" } }] });
    expect(await db.wish.count({ where: { mailboxId: scripted.mailbox.id } })).toBe(0);
  });
});

describe("a server that can only mark", () => {
  it("keeps the mail where it was, marked, and its owner is told", async () => {
    const scripted = await writable(PLAIN);
    await file(scripted, 1, "ARCHIVED");
    await writeAll(scripted.mailbox);
    expect([uids(scripted, "INBOX"), uids(scripted, "Archive")]).toEqual([[1, 2, 3], [1]]);
    expect(scripted.store.folder("INBOX").mails[0]?.flags).toEqual(["\\Deleted"]);
    expect(plainExpunges(scripted)).toEqual([]);
    expect(await db.mailbox.findUnique({ where: { id: scripted.mailbox.id } })).toMatchObject({ marksOnly: true });
    await runSync(scripted.mailbox);
    expect(await find(scripted, 1)).toMatchObject({ filing: "ARCHIVED" });

    await file(scripted, 1, "INBOX");
    await writeAll(scripted.mailbox);
    expect(scripted.store.folder("INBOX").mails[0]?.flags).toEqual([]);
    expect(await find(scripted, 1)).toMatchObject({ filing: "INBOX" });
  });

  it("does not get a second copy from a worker that died after the first", async () => {
    const scripted = await writable(PLAIN);
    await file(scripted, 1, "ARCHIVED");
    scripted.server.misbehave(once(/^UID STORE/, () => null));
    await expect(writeAll(scripted.mailbox)).rejects.toThrow();
    scripted.server.misbehave(null);
    await db.wish.updateMany({ where: { mailboxId: scripted.mailbox.id }, data: { nextTryAt: new Date(0) } });
    await writeAll(scripted.mailbox);
    expect(uids(scripted, "Archive")).toEqual([1]);
    expect(scripted.store.folder("INBOX").mails[0]?.flags).toEqual(["\\Deleted"]);
  });
});

describe("Gmail", () => {
  const gmail = async () => {
    const scripted = await scriptedMailbox({ capabilities: GMAIL });
    scripted.store.createFolder("[Gmail]/All Mail", "\\All");
    scripted.store.createFolder("[Gmail]/Trash", "\\Trash");
    for (const number of [1, 2]) {
      const mail = numberedMail(number);
      const internalDate = new Date(Date.UTC(2026, 5, number));
      for (const path of ["INBOX", "[Gmail]/All Mail"]) scripted.store.append(path, mail, { internalDate });
    }
    await runSync(scripted.mailbox);
    await db.folder.updateMany({ where: { mailboxId: scripted.mailbox.id }, data: { synced: true } });
    await runSync(scripted.mailbox);
    await setWriteBack(scripted.mailbox.owner, scripted.mailbox.id, true);
    return scripted;
  };

  it("loses the label of the Inbox by archiving, and nothing else; it comes back with it", async () => {
    const scripted = await gmail();
    await file(scripted, 1, "ARCHIVED");
    await writeAll(scripted.mailbox);
    expect([uids(scripted, "INBOX"), uids(scripted, "[Gmail]/All Mail")]).toEqual([[2], [1, 2]]);
    await runSync(scripted.mailbox);
    expect(await find(scripted, 1)).toMatchObject({
      filing: "ARCHIVED",
      places: [{ folder: { specialUse: "\\All" } }],
    });
    await file(scripted, 2, "TRASHED");
    await writeAll(scripted.mailbox);
    expect([uids(scripted, "[Gmail]/All Mail"), uids(scripted, "[Gmail]/Trash")]).toEqual([[1], [2]]);
    await runSync(scripted.mailbox);
    expect(await find(scripted, 2)).toMatchObject({
      filing: "TRASHED",
      places: [{ folder: { specialUse: "\\Trash" } }],
    });
    expect(await describeStore(scripted.mailbox.id)).toEqual(describeServer(scripted.store));
  });

  it("where « Tous les messages » is hidden from IMAP, has the label taken off", async () => {
    const scripted = await gmail();
    scripted.store.deleteFolder("[Gmail]/All Mail");
    await runSync(scripted.mailbox);
    await file(scripted, 1, "ARCHIVED");
    await writeAll(scripted.mailbox);
    expect(scripted.server.received.some((line) => line.includes("-X-GM-LABELS (\\Inbox)"))).toBe(true);
    expect(uids(scripted, "INBOX")).toEqual([2]);
  });
});

describe("a server that refuses", () => {
  it.each([
    ["[OVERQUOTA] full", "wish.over_quota"],
    ["[NOPERM] not yours", "wish.read_only"],
    ["[TRYCREATE] where?", "wish.folder_gone"],
    ["no", "wish.refused"],
  ])("with %s has its refusal shown as %s, and the change kept here", async (answer, code) => {
    const scripted = await writable(MOVE);
    scripted.server.misbehave(whenever(/^UID MOVE/, no(answer)));
    await file(scripted, 1, "ARCHIVED");
    await writeAll(scripted.mailbox);
    expect(await db.wish.findMany({ where: { mailboxId: scripted.mailbox.id } })).toMatchObject([{ errorCode: code }]);
    await runSync(scripted.mailbox);
    expect(await find(scripted, 1)).toMatchObject({ filing: "ARCHIVED" });
  });

  it("refuses one message and not the others", async () => {
    const scripted = await writable(MOVE);
    scripted.server.misbehave(whenever(/^UID MOVE (1[:,]|1 )/, no("not this one")));
    for (const number of [1, 2, 3]) await file(scripted, number, "TRASHED");
    await writeAll(scripted.mailbox);
    expect([uids(scripted, "INBOX"), uids(scripted, "Trash")]).toEqual([[1], [2, 3]]);
    expect(await db.wish.count({ where: { mailboxId: scripted.mailbox.id } })).toBe(1);
  });
});

describe.each([
  ["UID EXPUNGE", UIDPLUS, /^UID EXPUNGE/],
  ["the mark", UIDPLUS, /^UID STORE/],
  ["the mark, which is all that it can do", PLAIN, /^UID STORE/],
] as const)("a server that copies mail and then refuses %s", (_what, capabilities, removal) => {
  it("has one copy of each, and after another try too", async () => {
    const scripted = await writable(capabilities);
    scripted.server.misbehave(whenever(removal, no("[NOPERM] not yours")));
    for (const number of [1, 2, 3]) await file(scripted, number, "ARCHIVED");
    await writeAll(scripted.mailbox);
    expect([uids(scripted, "INBOX"), uids(scripted, "Archive")]).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
    expect((await getWriting(scripted.mailbox.owner, scripted.mailbox.id)).failed).toMatchObject([{ count: 3 }]);

    scripted.server.misbehave(null);
    for (const number of [1, 2, 3]) {
      const { conversationId } = await find(scripted, number);
      await decideWishes(scripted.mailbox.owner, { conversationId, decision: "retry" });
    }
    await writeAll(scripted.mailbox);
    expect(uids(scripted, "Archive")).toEqual([1, 2, 3]);
    expect(uids(scripted, "INBOX")).toEqual(capabilities === PLAIN ? [1, 2, 3] : []);
  });
});

it("a refusal is shown with its conversation until a person has it tried again, or leaves it", async () => {
  const scripted = await writable(MOVE);
  const { mailbox } = scripted;
  scripted.server.misbehave(whenever(/^UID MOVE/, no("[OVERQUOTA] full")));
  await file(scripted, 1, "ARCHIVED");
  await file(scripted, 2, "TRASHED");
  await writeAll(mailbox);
  const writing = await getWriting(mailbox.owner, mailbox.id);
  expect(writing).toMatchObject({ pending: 0, failed: [{ code: "wish.over_quota", count: 2 }] });
  expect(writing.conversations).toHaveLength(2);

  scripted.server.misbehave(null);
  const [first, second] = await Promise.all([find(scripted, 1), find(scripted, 2)]);
  await decideWishes(mailbox.owner, { conversationId: first.conversationId, decision: "retry" });
  await decideWishes(mailbox.owner, { conversationId: second.conversationId, decision: "drop" });
  await writeAll(mailbox);
  expect([uids(scripted, "INBOX"), uids(scripted, "Archive"), uids(scripted, "Trash")]).toEqual([[2, 3], [1], []]);
  expect(await find(scripted, 2)).toMatchObject({ filing: "TRASHED" });
  expect(await getWriting(mailbox.owner, mailbox.id)).toMatchObject({ failed: [], conversations: [] });
});

it("UIDVALIDITY that changed meanwhile: the sync finds the mail again, and then it is moved", async () => {
  const scripted = await writable(MOVE);
  await file(scripted, 2, "ARCHIVED");
  scripted.store.expunge("INBOX", 1);
  scripted.store.renewValidity("INBOX");
  await closeConnections(scripted.mailbox.id);
  await writeAll(scripted.mailbox);
  expect(uids(scripted, "INBOX")).toEqual([2, 3]);
  await db.wish.updateMany({ where: { mailboxId: scripted.mailbox.id }, data: { nextTryAt: new Date() } });
  await runSync(scripted.mailbox);
  await db.wish.updateMany({ where: { mailboxId: scripted.mailbox.id }, data: { nextTryAt: new Date(0) } });
  await writeAll(scripted.mailbox);
  expect([uids(scripted, "INBOX"), uids(scripted, "Archive")]).toEqual([[3], [2]]);
});

it("a sync that read the server before a wish does not undo it, and grants it itself", async () => {
  const scripted = await writable(MOVE);
  const { conversationId } = await find(scripted, 1);
  scripted.store.setFlags("INBOX", 1, ["\\Flagged"]);
  // A person reads the mail while what the server has already said of it is on its way.
  scripted.server.misbehave(
    once(/^UID FETCH .*CHANGEDSINCE/, (_command, socket, behave) => {
      const lines = behave();
      void markSeen(scripted.mailbox.owner, [conversationId]).then(() => sendLines(socket, lines));
      return [];
    }),
  );
  await runSync(scripted.mailbox);
  expect(await find(scripted, 1)).toMatchObject({ seen: true });
  expect(scripted.store.folder("INBOX").mails[0]?.flags.sort()).toEqual(["\\Flagged", "\\Seen"]);
});
