import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { putBlob } from "@/server/blobs/put-blob";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { createStoredMailbox, storeMail } from "@/tests/support/store-mail";
import { openPreview } from "./open-preview";

const { member, companyId } = await createCompany();

async function storeFile(content: Buffer, contentType: string): Promise<string> {
  const file = { part: "2", encoding: "base64", filename: "a", contentType, size: 1, contentId: null, inline: false };
  const [stored] = await storeMail(await createStoredMailbox(companyId), [{ attachments: [file] }]);
  const { hash, size } = await putBlob(content);
  const { id } = await db.attachment.findFirstOrThrow({ where: { messageId: stored?.messageId ?? "" } });
  await db.attachment.update({ where: { id }, data: { blobHash: new Uint8Array(hash), size, archivedAt: new Date() } });
  return id;
}

test.each([
  ["%PDF-1.7 and so on", "application/octet-stream", "application/pdf"],
  ["GIF89a and so on", "text/html", "image/gif"],
])("%j is shown as what it is, whatever the mail says", async (content, claimed, type) => {
  const long = Buffer.concat([Buffer.from(content), Buffer.alloc(200_000, "x")]);
  const preview = await openPreview(member, await storeFile(long, claimed));
  expect(preview?.contentType).toBe(type);
  expect(preview && (await buffer(preview.stream)).equals(long)).toBe(true);
});

test.each(["<html><script>x()</script>", "<svg onload=x()>", ""])(
  "%j is not shown, even called a picture",
  async (content) => {
    expect(await openPreview(member, await storeFile(Buffer.from(content), "image/png"))).toBeNull();
  },
);

test("belongs to its company", async () => {
  const { owner } = await createCompany("Autre");
  await expect(openPreview(owner, await storeFile(Buffer.from("GIF89a"), "image/gif"))).rejects.toThrow(
    "request.not_found",
  );
});
