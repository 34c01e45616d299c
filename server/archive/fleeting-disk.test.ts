import { randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { expect, test, vi } from "vitest";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { deliver } from "@/tests/support/deliver";
import { imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { connectAccount, syncNow } from "@/tests/support/sync";
import { archiveSlice } from "./archive-slice";
import { openAttachment } from "./open-attachment";

test("where no disk lasts and no bucket is configured, an attachment is fetched whenever it is opened", async () => {
  vi.stubEnv("VERCEL", "1");
  const { owner } = await createCompany();
  const user = imapUser("fleeting");
  const mailboxId = await connectAccount(owner, user);
  const content = randomBytes(3_000_000);
  deliver(user, buildMail({ attachments: [{ content, filename: "a.zip", contentType: "application/zip" }] }));
  await syncNow(owner, mailboxId);
  expect(await archiveSlice(mailboxId)).toEqual({ done: true, archived: 0 });
  const { id } = await db.attachment.findFirstOrThrow({ where: { companyId: owner.companyId } });
  for (let turn = 0; turn < 2; turn++) {
    expect((await buffer((await openAttachment(owner, id)).stream)).equals(content)).toBe(true);
  }
  expect(await db.attachment.findUniqueOrThrow({ where: { id } })).toMatchObject({ blobHash: null });
});
