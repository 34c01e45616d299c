import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { disconnectMailbox } from "@/server/mailboxes/disconnect-mailbox";
import { createCompany } from "@/tests/support/company";
import { deliver } from "@/tests/support/deliver";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { listMaildir } from "@/tests/support/maildir";
import { connectAccount, syncNow } from "@/tests/support/sync";
import { archiveSlice } from "./archive-slice";
import { openAttachment } from "./open-attachment";
import { openOriginal } from "./open-original";

let owner: Viewer;
let user: ImapUser;
let mailboxId: number;

beforeAll(() => {
  // All files in it are this suite's.
  process.env.LOKARIO_DATA_DIR = mkdtempSync(join(tmpdir(), "lokario-open-"));
});

beforeEach(async () => {
  ({ owner } = await createCompany());
  user = imapUser("open");
  mailboxId = await connectAccount(owner, user);
});

async function importFile(content: Buffer) {
  const file = { content, filename: "devis.pdf", contentType: "application/pdf" };
  deliver(user, buildMail({ attachments: [file] }));
  await syncNow(owner, mailboxId);
  return db.attachment.findFirstOrThrow({ where: { companyId: owner.companyId } });
}

const read = async (id: string) => buffer((await openAttachment(owner, id)).stream);

describe("opening an attachment that is not archived", () => {
  test("fetches it and keeps it", async () => {
    const content = randomBytes(5_000_000);
    const attachment = await importFile(content);
    const opened = await openAttachment(owner, attachment.id);
    expect(opened.size).toBe(content.length);
    expect((await buffer(opened.stream)).equals(content)).toBe(true);
    expect(await db.attachment.findUnique({ where: { id: attachment.id } })).not.toMatchObject({ blobHash: null });
    await db.mailbox.update({ where: { id: mailboxId }, data: { imapPort: 9 } });
    expect((await read(attachment.id)).equals(content)).toBe(true);
  });

  test("finds it in another folder when it left the first", async () => {
    const content = randomBytes(80);
    const attachment = await importFile(content);
    const [mail] = listMaildir(user);
    mail?.move("Sent");
    await syncNow(owner, mailboxId);
    expect((await read(attachment.id)).equals(content)).toBe(true);
  });

  test("says that the mail is gone when it is", async () => {
    const attachment = await importFile(randomBytes(50));
    listMaildir(user)[0]?.expunge();
    const gone = { code: "message.gone", kind: { status: 410 } };
    await expect(read(attachment.id)).rejects.toMatchObject(gone);
    await expect(openOriginal(owner, attachment.messageId)).rejects.toMatchObject(gone);
    // Known to the store by now, and no longer asked.
    await syncNow(owner, mailboxId);
    await db.mailbox.update({ where: { id: mailboxId }, data: { imapPort: 9 } });
    await expect(read(attachment.id)).rejects.toMatchObject(gone);
  });

  test("says that the mail is gone when its mailbox is", async () => {
    const attachment = await importFile(randomBytes(50));
    await disconnectMailbox(owner, mailboxId, { messages: "keep" });
    await expect(read(attachment.id)).rejects.toMatchObject({ code: "message.gone" });
    expect(await archiveSlice(mailboxId)).toEqual({ done: true, archived: 0 });
  });
});

test("an original is the mail as the server has it, and leaves no file", async () => {
  const mail = buildMail({
    subject: "Plan",
    attachments: [{ content: randomBytes(4_000_000), filename: "plan.dwg", contentType: "image/x-dwg" }],
  });
  deliver(user, mail);
  await syncNow(owner, mailboxId);
  const { id } = await db.message.findFirstOrThrow({ where: { companyId: owner.companyId } });
  const original = await openOriginal(owner, id);
  expect(original).toMatchObject({ filename: "Plan.eml", size: mail.length });
  expect((await buffer(original.stream)).toString("latin1")).toBe(mail);
  expect(readdirSync(join(process.env.LOKARIO_DATA_DIR ?? "", "blobs", "incoming"))).toEqual([]);
});
