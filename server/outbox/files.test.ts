import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { createDraft } from "@/tests/support/create-draft";
import { createStoredMailbox, storeMail } from "@/tests/support/store-mail";
import { addFile } from "./add-file";
import { openDraft } from "./open-draft";
import { openFile } from "./open-file";
import { removeFile } from "./remove-file";
import { suggestAddresses } from "./suggest-addresses";
import { MAX_FILES_BYTES } from "./views";

let company: Awaited<ReturnType<typeof createCompany>>;
let mailbox: Awaited<ReturnType<typeof createStoredMailbox>>;

beforeAll(async () => {
  company = await createCompany();
  mailbox = await createStoredMailbox(company.companyId);
});

const file = (changes: object = {}) => ({
  filename: "plan.pdf",
  contentType: "application/pdf",
  inText: false,
  content: Readable.from([Buffer.from("%PDF")]),
  ...changes,
});

async function newDraft(): Promise<string> {
  return (await createDraft(mailbox, { authorId: company.owner.userId })).id;
}

describe("the files of a draft", () => {
  it("are kept as they came, and opened by the company alone", async () => {
    const id = await newDraft();
    const added = await addFile(company.owner, id, file());
    const { stream, filename } = await openFile(company.member, { id, fileId: added.id });
    expect([await text(stream), filename]).toEqual(["%PDF", "plan.pdf"]);
    const { owner: stranger } = await createCompany();
    for (const attempt of [
      () => openFile(stranger, { id, fileId: added.id }),
      () => addFile(stranger, id, file()),
      () => removeFile(stranger, id, added.id),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "request.not_found" });
    }
  });

  it("leave word in the blob store's sweep when they go", async () => {
    const id = await newDraft();
    const added = await addFile(company.owner, id, file({ content: Readable.from([Buffer.from(id)]) }));
    const { blobHash } = await db.draftFile.findUniqueOrThrow({ where: { id: added.id } });
    expect(await db.looseBlob.count({ where: { hash: blobHash } })).toBe(0);
    await removeFile(company.owner, id, added.id);
    expect(await db.looseBlob.count({ where: { hash: blobHash } })).toBe(1);
  });

  it.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\a\\devis.xlsx", "devis.xlsx"],
    ["devis\r\nBcc: x@y.test.pdf", "devisBcc_ x@y.test.pdf"],
    ["facture\u202Efdp.exe", "facturefdp.exe"],
    ["[]", "document"],
    [`${"é".repeat(300)}.pdf`, `${"é".repeat(125)}.pdf`],
  ])("named « %s » are called « %s »", async (given, name) => {
    expect(await addFile(company.owner, await newDraft(), file({ filename: given }))).toMatchObject({ filename: name });
  });

  it("have names of their own", async () => {
    const id = await newDraft();
    const names = [];
    for (let count = 0; count < 3; count++) names.push((await addFile(company.owner, id, file())).filename);
    expect(names).toEqual(["plan.pdf", "plan (2).pdf", "plan (3).pdf"]);
  });

  it("stand in the text only when every mail program draws them", async () => {
    const id = await newDraft();
    const add = (contentType: string) =>
      addFile(company.owner, id, file({ filename: "vue", contentType, inText: true }));
    expect((await add("image/png")).mark).toBe("[image: vue]");
    expect((await add("image/svg+xml")).mark).toBeNull();
    expect((await add("text/html\r\nX: 1")).contentType).toBe("application/octet-stream");
  });

  it("end where a mail would be too large for most servers, and nothing of it stays", async () => {
    const id = await newDraft();
    const large = Readable.from([Buffer.alloc(MAX_FILES_BYTES), Buffer.alloc(1)]);
    await expect(addFile(company.owner, id, file({ content: large }))).rejects.toMatchObject({
      code: "draft.file_too_large",
      detail: { megabytes: 18 },
    });
    expect(await db.draftFile.count({ where: { draftId: id } })).toBe(0);
  });
});

describe("suggestAddresses", () => {
  it("finds clients first, then those of the newest mail, by name or address, whatever the accents", async () => {
    const { companyId, owner } = await createCompany();
    const own = await createStoredMailbox(companyId);
    await storeMail(own, [
      { from: { name: "Hélène Durand", address: "helene@durand.test" } },
      { from: { name: "Paul Duran", address: "paul@ailleurs.test" } },
      { from: { name: "", address: "service@durable.test" } },
    ]);
    await storeMail(own, [{ to: [{ name: "Luc Durieux", address: "luc@durieux.test" }] }], "Sent");
    await db.client.create({
      data: { companyId, name: "Durand SARL", addresses: { create: { companyId, address: "contact@durand.test" } } },
    });
    const found = await suggestAddresses(owner, "dura");
    expect(found.map(({ address }) => address)).toEqual([
      "contact@durand.test",
      "service@durable.test",
      "paul@ailleurs.test",
      "helene@durand.test",
    ]);
    expect(await suggestAddresses(owner, "helene d")).toMatchObject([{ name: "Hélène Durand" }]);
    expect(await suggestAddresses(owner, "durieux")).toMatchObject([{ address: "luc@durieux.test" }]);
    expect(await suggestAddresses(owner, "100%")).toEqual([]);
  });
});

describe("openDraft", () => {
  it("of a forwarded mail leaves out files that cannot be had, and keeps its mailbox", async () => {
    const attachment = { part: "2", encoding: "base64", filename: "a.pdf", contentType: "application/pdf", size: 3 };
    const [mail] = await storeMail(mailbox, [{ attachments: [{ ...attachment, contentId: null, inline: false }] }]);
    const draft = await openDraft(company.owner, {
      kind: "FORWARD",
      messageId: mail?.messageId ?? "",
      heading: "De : Jean",
    });
    expect(draft).toMatchObject({ files: [], to: [], mailboxId: mailbox.id, subject: "Fwd: Demande de devis" });
  });
});
