import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { diskStore } from "@/server/blobs/disk-store";
import { openBlob } from "@/server/blobs/open-blob";
import { db } from "@/server/db/client";
import { disconnectMailbox } from "@/server/mailboxes/disconnect-mailbox";
import { eraseSlice } from "@/server/mailboxes/erase-slice";
import { createCompany } from "@/tests/support/company";
import { deliver } from "@/tests/support/deliver";
import { imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { startS3Server } from "@/tests/support/s3-server";
import { connectAccount, syncNow } from "@/tests/support/sync";
import { archiveSlice } from "./archive-slice";
import { openAttachment } from "./open-attachment";

const contents = [randomBytes(2_000), randomBytes(5_000_000)];

let server: Awaited<ReturnType<typeof startS3Server>>;
let owner: Viewer;
let mailboxId: number;
let dataDir: string;

// A serverless function: the attachments in a bucket, and a disk that may not be written to outside the system's
// temporary folder.
beforeAll(async () => {
  server = await startS3Server();
  dataDir = mkdtempSync(join(tmpdir(), "lokario-serverless-"));
  const variables = { ...server.env, VERCEL: "1", LOKARIO_DATA_DIR: dataDir };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  ({ owner } = await createCompany());
  const user = imapUser("serverless");
  mailboxId = await connectAccount(owner, user);
  const mails = contents.map((content) =>
    buildMail({ attachments: [{ content, filename: `${content.length}.bin`, contentType: "application/zip" }] }),
  );
  deliver(user, mails);
  await syncNow(owner, mailboxId);
});

afterAll(() => server.stop());

const listAttachments = () =>
  db.attachment.findMany({ where: { companyId: owner.companyId }, orderBy: { size: "asc" } });

async function readAll(): Promise<Buffer[]> {
  const found = await listAttachments();
  return Promise.all(found.map(async ({ id }) => buffer((await openAttachment(owner, id)).stream)));
}

test("attachments are archived in the bucket and read from it, without a file of ours", async () => {
  expect(await archiveSlice(mailboxId)).toEqual({ done: true, archived: 2 });
  await db.mailbox.update({ where: { id: mailboxId }, data: { imapPort: 9 } });
  expect((await readAll()).map((content, index) => contents[index]?.equals(content))).toEqual([true, true]);
  expect(existsSync(join(dataDir, "blobs"))).toBe(false);
});

test("erasing the mailbox empties the bucket", async () => {
  const hashes = (await listAttachments()).map(({ blobHash }) => blobHash ?? new Uint8Array());
  await disconnectMailbox(owner, mailboxId, { messages: "delete" });
  while (!(await eraseSlice(mailboxId)).done);
  expect(await Promise.all(hashes.map(openBlob))).toEqual([null, null]);
});

test("the disk of such a host is not taken for an archive", () => {
  expect(diskStore().lasts).toBe(false);
});
