import { randomBytes } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { sweepBlobs } from "@/server/blobs/sweep-blobs";
import { db } from "@/server/db/client";
import { disconnectMailbox } from "@/server/mailboxes/disconnect-mailbox";
import { eraseSlice } from "@/server/mailboxes/erase-slice";
import { createCompany } from "@/tests/support/company";
import { useOwnDatabase } from "@/tests/support/database";
import { deliver } from "@/tests/support/deliver";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { connectAccount, syncNow } from "@/tests/support/sync";
import { archiveSlice } from "./archive-slice";
import { openAttachment } from "./open-attachment";

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
let owner: Viewer;
let user: ImapUser;
let mailboxId: number;

beforeAll(async () => {
  // All files in it are this suite's.
  process.env.LOKARIO_DATA_DIR = mkdtempSync(join(tmpdir(), "lokario-archive-"));
  database = await useOwnDatabase();
});

beforeEach(async () => {
  ({ owner } = await createCompany());
  user = imapUser("archive");
  mailboxId = await connectAccount(owner, user);
});

afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

const file = (content: Buffer, filename = "devis.pdf") => ({ content, filename, contentType: "application/pdf" });

async function importFiles(...contents: Buffer[]) {
  deliver(
    user,
    contents.map((content) => buildMail({ attachments: [file(content)] })),
  );
  await syncNow(owner, mailboxId);
  return listAttachments();
}

const listAttachments = () =>
  db.attachment.findMany({
    where: { companyId: owner.companyId },
    orderBy: [{ messageId: "asc" }, { ordinal: "asc" }],
  });

const read = async (id: string) => buffer((await openAttachment(owner, id)).stream);

const countArchived = () => db.attachment.count({ where: { companyId: owner.companyId, blobHash: { not: null } } });

async function archiveAll() {
  let archived = 0;
  for (;;) {
    const slice = await archiveSlice(mailboxId);
    archived += slice.archived;
    if (slice.done) return archived;
  }
}

describe("archiving", () => {
  test("keeps every attachment byte for byte, whatever its encoding and length", async () => {
    const [short, long] = [randomBytes(3_000), randomBytes(9_000_000)];
    const quoted = multipart("text/x-log; name=a.log", "quoted-printable", "Journ=C3=A9e =\r\nfinie");
    const raw = multipart("application/octet-stream; name=b.bin", "8bit", "d\u00e9j\u00e0 vu");
    const mail = multipart("message/rfc822", "7bit", "Subject: Dedans\r\n\r\nBonjour");
    deliver(user, [
      buildMail({ attachments: [file(short, "un.pdf"), file(long, "deux.pdf")] }),
      ...[quoted, raw, mail].map((text) => Buffer.from(text, "latin1")),
    ]);
    await syncNow(owner, mailboxId);
    expect(await archiveAll()).toBe(5);
    // From here on the server has nothing to say.
    await db.mailbox.update({ where: { id: mailboxId }, data: { imapPort: 9 } });
    const kept: Record<string, Buffer> = {};
    for (const { id, filename } of await listAttachments()) kept[filename] = await read(id);
    expect(kept["un.pdf"]?.equals(short)).toBe(true);
    expect(kept["deux.pdf"]?.equals(long)).toBe(true);
    expect(kept["a.log"]?.toString()).toBe("Journée finie");
    expect(kept["b.bin"]).toEqual(Buffer.from("d\u00e9j\u00e0 vu", "latin1"));
    expect(kept["Dedans.eml"]?.toString()).toBe("Subject: Dedans\r\n\r\nBonjour");
  });

  test("tries an attachment that the server does not give three times, and the others once", async () => {
    const [lost, ...others] = await importFiles(randomBytes(50), randomBytes(60), randomBytes(70));
    await db.attachment.update({ where: { id: lost?.id ?? "" }, data: { part: "7" } });
    expect(await archiveAll()).toBe(2);
    expect(await archiveAll()).toBe(0);
    const tries = await db.attachment.findMany({ select: { archiveTries: true }, where: { id: lost?.id ?? "" } });
    expect(tries).toEqual([{ archiveTries: 3 }]);
    await expect(read(lost?.id ?? "")).rejects.toMatchObject({ code: "attachment.unavailable" });
    await db.attachment.update({ where: { id: lost?.id ?? "" }, data: { part: "2" } });
    expect([50, 60, 70]).toContain((await read(lost?.id ?? "")).length);
    expect(others).toHaveLength(2);
  });

  test("is done by one slice at a time", async () => {
    await importFiles(...Array.from({ length: 20 }, () => randomBytes(100)));
    const slices = await Promise.all([archiveSlice(mailboxId), archiveSlice(mailboxId), archiveSlice(mailboxId)]);
    expect(slices.map(({ archived }) => archived).sort((a, b) => a - b)).toEqual([0, 0, 20]);
    const tries = await db.attachment.groupBy({ by: ["archiveTries"], where: { companyId: owner.companyId } });
    expect(tries.map(({ archiveTries }) => archiveTries)).toEqual([1]);
  });

  test("waits for the next sync where the folder's UIDs changed their meaning", async () => {
    const [attachment] = await importFiles(randomBytes(50));
    await db.folder.updateMany({ where: { mailboxId }, data: { uidValidity: 7n } });
    await db.messagePlace.updateMany({ where: { folder: { mailboxId } }, data: { uidValidity: 7n } });
    expect(await archiveSlice(mailboxId)).toEqual({ done: true, archived: 0 });
    await expect(read(attachment?.id ?? "")).rejects.toMatchObject({ code: "attachment.unavailable" });
    expect(await db.attachment.count({ where: { companyId: owner.companyId, archiveTries: 0 } })).toBe(1);
  });

  test("lets a sync have the connection between two batches, and goes on after it", async () => {
    await importFiles(...Array.from({ length: 12 }, () => randomBytes(1_900_000)));
    deliver(user, buildMail({ subject: "Entre-temps" }));
    const [archived, run] = await Promise.all([archiveAll(), syncNow(owner, mailboxId)]);
    expect([archived, run.imported]).toEqual([12, 1]);
  });

  test("says that the disk fails, and blames no attachment for it", async () => {
    await importFiles(randomBytes(50), randomBytes(60));
    const dataDir = process.env.LOKARIO_DATA_DIR ?? "";
    const blocked = join(dataDir, "blobs", "incoming");
    await sweepBlobs();
    const moved = await blockFolder(blocked);
    await expect(archiveSlice(mailboxId)).rejects.toMatchObject({ code: "storage.unavailable" });
    await moved.restore();
    expect(await db.attachment.count({ where: { companyId: owner.companyId, archiveTries: 0 } })).toBe(2);
    expect(await archiveAll()).toBe(2);
  });
});

test("erasing a mailbox while it and another archive the same content leaves no orphan", async () => {
  const contents = Array.from({ length: 60 }, () => randomBytes(2_000));
  await importFiles(...contents);
  const [goneOwner, goneMailbox] = [owner, mailboxId];
  ({ owner } = await createCompany());
  user = imapUser("archive");
  mailboxId = await connectAccount(owner, user);
  await importFiles(...contents);
  const erase = async () => {
    await disconnectMailbox(goneOwner, goneMailbox, { messages: "delete" });
    while (!(await eraseSlice(goneMailbox)).done);
  };
  await Promise.allSettled([archiveSlice(goneMailbox), archiveAll(), erase()]);
  while (!(await eraseSlice(goneMailbox)).done);
  const kept = await listAttachments();
  expect(await countArchived()).toBe(60);
  for (const { id } of kept) expect((await read(id)).length).toBe(2_000);
  expect(await db.attachment.count({ where: { companyId: goneOwner.companyId } })).toBe(0);
  await disconnectMailbox(owner, mailboxId, { messages: "delete" });
  while (!(await eraseSlice(mailboxId)).done);
  expect(await db.looseBlob.count({ where: { freeAt: { lte: new Date() } } })).toBe(0);
});

function multipart(type: string, encoding: string, content: string): string {
  return [
    "From: a@client.test",
    `Subject: ${type}`,
    `Message-ID: <${randomBytes(8).toString("hex")}@client.test>`,
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "Bonjour",
    "--b",
    `Content-Type: ${type}`,
    `Content-Transfer-Encoding: ${encoding}`,
    "Content-Disposition: attachment",
    "",
    content,
    "--b--",
    "",
  ].join("\r\n");
}

/** A file where the store expects a folder: what it writes there fails, also for root. */
async function blockFolder(folder: string): Promise<{ restore(): Promise<void> }> {
  const { rename, rm } = await import("node:fs/promises");
  await rename(folder, `${folder}.away`).catch(() => {});
  writeFileSync(folder, "");
  return {
    async restore() {
      await rm(folder);
      await rename(`${folder}.away`, folder).catch(() => {});
    },
  };
}
