import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { putBlob } from "@/server/blobs/put-blob";
import { db } from "@/server/db/client";
import { createCaller, pathId, restRequest } from "@/tests/support/rest";
import { createStoredMailbox, storeMail } from "@/tests/support/store-mail";
import { GET as getAll } from "../messages/[id]/attachments/route";
import { GET as getOriginal } from "../messages/[id]/original/route";
import { GET } from "./[id]/route";

let owner: Viewer;
let token: string;

beforeEach(async () => {
  ({ owner, token } = await createCaller());
});

const download = (id: string, as = token) => GET(restRequest("/", { token: as }), pathId(id));

test("sends the content to be saved, under a safe name", async () => {
  const { id, content } = await storeFile("../Devis été.pdf", "application/pdf");
  const answer = await download(id);
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-length": `${content.length}`,
    "content-disposition": "attachment; filename=\"Devis ete.pdf\"; filename*=UTF-8''Devis%20%C3%A9t%C3%A9.pdf",
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
  });
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(content);
});

test.each([
  "text/html",
  "image/svg+xml",
  "application/xhtml+xml",
  "text/javascript",
  "text/html\r\nX-Evil: 1",
  "nonsense",
])("never serves %j as what it says it is", async (contentType) => {
  const { id } = await storeFile("page.html", contentType);
  const answer = await download(id);
  expect(answer.headers.get("content-type")).toBe("application/octet-stream");
  expect(answer.headers.get("x-evil")).toBeNull();
  await answer.body?.cancel();
});

test("says what an office document is, though its type speaks of XML", async () => {
  const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const answer = await download((await storeFile("devis.docx", docx)).id);
  expect(answer.headers.get("content-type")).toBe(docx);
  await answer.body?.cancel();
});

test("answers 401 to a wrong token and 404 to another company", async () => {
  const { id, messageId } = await storeFile("a.txt", "text/plain");
  const { token: stranger } = await createCaller();
  expect((await download(id, "lok_wrong")).status).toBe(401);
  expect((await download(id, stranger)).status).toBe(404);
  expect((await download(randomUUID())).status).toBe(404);
  expect((await download("..")).status).toBe(404);
  expect((await getOriginal(restRequest("/", { token: stranger }), pathId(messageId))).status).toBe(404);
});

test("answers 410 when the mail left the server before its file was copied", async () => {
  const { id, messageId } = await storeFile("a.txt", "text/plain");
  await db.attachment.update({ where: { id }, data: { blobHash: null, archivedAt: null } });
  await db.messagePlace.updateMany({ where: { messageId }, data: { vanishedAt: new Date() } });
  for (const answer of [await download(id), await getOriginal(restRequest("/", { token }), pathId(messageId))]) {
    expect(answer.status).toBe(410);
    expect(await answer.json()).toMatchObject({ error: { code: "message.gone" } });
  }
});

test("hands out all files of a mail as one archive", async () => {
  const { messageId } = await storeFile("../Devis été.pdf", "application/pdf");
  const answer = await getAll(restRequest("/", { token }), pathId(messageId));
  expect(answer.headers.get("content-type")).toBe("application/zip");
  expect(answer.headers.get("content-disposition")).toContain('filename="Demande de devis.zip"');
  const archive = Buffer.from(await answer.arrayBuffer());
  expect(archive.subarray(0, 4)).toEqual(Buffer.from("PK\x03\x04"));
  expect(archive.toString("utf8", 30, 30 + archive.readUInt16LE(26))).toBe("Devis été.pdf");
  expect(archive.readUInt32LE(archive.length - 22)).toBe(0x06054b50);
  const { token: stranger } = await createCaller();
  expect((await getAll(restRequest("/", { token: stranger }), pathId(messageId))).status).toBe(404);
});

test("makes no archive that would lack a file", async () => {
  const { id, messageId } = await storeFile("a.txt", "text/plain");
  await db.attachment.update({ where: { id }, data: { blobHash: null, archivedAt: null } });
  await db.messagePlace.updateMany({ where: { messageId }, data: { vanishedAt: new Date() } });
  expect((await getAll(restRequest("/", { token }), pathId(messageId))).status).toBe(410);
});

async function storeFile(filename: string, contentType: string) {
  const content = Buffer.from(`contenu de ${filename}`);
  const { hash, size } = await putBlob(content);
  const mailbox = await createStoredMailbox(owner.companyId);
  const file = { part: "2", encoding: "base64", filename, contentType, size, contentId: null, inline: false };
  const [stored] = await storeMail(mailbox, [{ attachments: [file] }]);
  const messageId = stored?.messageId ?? "";
  const { id } = await db.attachment.findFirstOrThrow({ where: { messageId } });
  await db.attachment.update({
    where: { id },
    data: { blobHash: new Uint8Array(hash), size, filename, contentType, archivedAt: new Date() },
  });
  return { id, messageId, content };
}
