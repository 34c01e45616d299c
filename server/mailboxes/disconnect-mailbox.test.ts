import { describe, expect, test } from "vitest";
import { claimBlobs } from "@/server/blobs/hold-blobs";
import { openBlob } from "@/server/blobs/open-blob";
import { putBlob } from "@/server/blobs/put-blob";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { connectTestMailbox } from "@/tests/support/connect";
import { createStoredMailbox, type StoredMailbox, storeMail } from "@/tests/support/store-mail";
import { disconnectMailbox } from "./disconnect-mailbox";
import { eraseSlice } from "./erase-slice";
import { listMailboxes } from "./list-mailboxes";
import { requireImapSettings } from "./require-imap-settings";
import { resumeErasures } from "./resume-erasures";

describe("disconnectMailbox", () => {
  test("wipes the password, cancels what runs and keeps the mail", async () => {
    const { owner } = await createCompany();
    const { id } = await connectTestMailbox(owner);
    await disconnectMailbox(owner, id, { messages: "keep" });
    expect(await listMailboxes(owner)).toEqual([]);
    const row = await db.mailbox.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ passwordSealed: null, enabled: false, nextSyncAt: null, eraseRequestedAt: null });
    expect(await db.syncRun.findMany({ where: { mailboxId: id }, select: { status: true } })).toEqual([
      { status: "CANCELLED" },
    ]);
    await expect(requireImapSettings(id)).rejects.toMatchObject({ code: "request.not_found" });
    await expect(disconnectMailbox(owner, id, { messages: "keep" })).rejects.toMatchObject({
      code: "request.not_found",
    });
  });

  test("does not find another company's mailbox", async () => {
    const { id } = await connectTestMailbox((await createCompany()).owner);
    const stranger = (await createCompany()).owner;
    await expect(disconnectMailbox(stranger, id, { messages: "delete" })).rejects.toMatchObject({
      code: "request.not_found",
    });
  });
});

describe("erasing a mailbox", () => {
  test("leaves no row and no file of it", async () => {
    const { owner } = await createCompany();
    const mailbox = await createStoredMailbox(owner.companyId);
    const hash = await storeMailWithFile(mailbox, "facture");
    const source = await quarantine(mailbox);
    await disconnectMailbox(owner, mailbox.id, { messages: "delete" });
    await eraseAll(mailbox.id);
    expect(await countRows(owner.companyId)).toEqual({ mailboxes: 0, messages: 0, conversations: 0, threads: 0 });
    expect(await Promise.all([openBlob(hash), openBlob(source)])).toEqual([null, null]);
  });

  test("spares what also stands in another mailbox", async () => {
    const { owner } = await createCompany();
    const [gone, kept] = [await createStoredMailbox(owner.companyId), await createStoredMailbox(owner.companyId)];
    const shared = { messageId: "shared@client.test", subject: "Commande", text: "Bonjour" };
    const date = new Date("2026-02-01T10:00:00Z");
    const [inBoth] = await storeMail(gone, [{ ...shared, date, receivedAt: date }]);
    await storeMail(kept, [{ ...shared, date, receivedAt: date }]);
    await storeMail(gone, [{ messageId: "reply@client.test", references: ["shared@client.test"], text: "Suite" }]);
    const hash = await storeMailWithFile(gone, "plan");
    await storeMailWithFile(kept, "plan");

    await disconnectMailbox(owner, gone.id, { messages: "delete" });
    await eraseAll(gone.id);

    const conversation = await db.conversation.findUniqueOrThrow({
      where: { id: inBoth?.conversationId ?? "" },
      include: { messages: true, mailboxes: true, threadIds: true },
    });
    expect(conversation.messages.map(({ id }) => id)).toEqual([inBoth?.messageId]);
    expect(conversation).toMatchObject({ messageCount: 1, lastMessageId: inBoth?.messageId });
    expect(conversation.mailboxes.map(({ mailboxId }) => mailboxId)).toEqual([kept.id]);
    expect(conversation.threadIds.map(({ threadId }) => threadId)).toEqual(["shared@client.test"]);
    const file = await openBlob(hash);
    expect(file).not.toBeNull();
    file?.destroy();
  });

  test("touches no mailbox that was disconnected with its mail kept, or is connected", async () => {
    const { owner } = await createCompany();
    const mailbox = await createStoredMailbox(owner.companyId);
    await storeMail(mailbox, [{}]);
    expect(await eraseSlice(mailbox.id)).toEqual({ done: true });
    await disconnectMailbox(owner, mailbox.id, { messages: "keep" });
    expect(await eraseSlice(mailbox.id)).toEqual({ done: true });
    expect(await db.message.count({ where: { companyId: owner.companyId } })).toBe(1);
  });

  test("is asked for again when it did not end", async () => {
    const { owner } = await createCompany();
    const mailbox = await createStoredMailbox(owner.companyId);
    await disconnectMailbox(owner, mailbox.id, { messages: "delete" });
    const asked = () =>
      db.executorEvent.count({
        where: { name: "mailbox/erase.requested", data: { equals: { mailboxId: mailbox.id } } },
      });
    expect(await asked()).toBe(1);
    await resumeErasures(new Date());
    expect(await asked()).toBe(1);
    await resumeErasures(new Date(Date.now() + 3_600_000));
    expect(await asked()).toBe(2);
  });
});

async function eraseAll(mailboxId: number): Promise<void> {
  while (!(await eraseSlice(mailboxId)).done);
}

async function storeMailWithFile(mailbox: StoredMailbox, content: string): Promise<Buffer> {
  const { hash, size, hold } = await putBlob(Buffer.from(`${mailbox.companyId} ${content}`));
  const file = { part: "2", encoding: "base64", filename: "a.pdf", contentType: "application/pdf", size };
  const [stored] = await storeMail(mailbox, [{ attachments: [{ ...file, contentId: null, inline: false }] }]);
  await db.attachment.updateMany({
    where: { messageId: stored?.messageId ?? "" },
    data: { blobHash: new Uint8Array(hash), archivedAt: new Date() },
  });
  await db.$transaction((tx) => claimBlobs(tx, [hold]));
  return hash;
}

async function quarantine(mailbox: StoredMailbox): Promise<Buffer> {
  const { hash, hold } = await putBlob(Buffer.from(`${mailbox.id} illisible`));
  const place = { folderId: mailbox.folderIds.INBOX, uidValidity: 1n, uid: 900_000n };
  await db.messagePlace.create({ data: { ...place, outcome: "QUARANTINED" } });
  await db.quarantinedMessage.create({
    data: {
      ...place,
      companyId: mailbox.companyId,
      mailboxId: mailbox.id,
      parserVersion: 1,
      errorCode: "message.unreadable",
      fromText: "?",
      subject: "?",
      blobHash: new Uint8Array(hash),
    },
  });
  await db.$transaction((tx) => claimBlobs(tx, [hold]));
  return hash;
}

async function countRows(companyId: number) {
  const where = { companyId };
  const [mailboxes, messages, conversations, threads] = await Promise.all([
    db.mailbox.count({ where }),
    db.message.count({ where }),
    db.conversation.count({ where }),
    db.threadId.count({ where }),
  ]);
  return { mailboxes, messages, conversations, threads };
}
