import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { putBlob } from "@/server/blobs/put-blob";
import { db } from "@/server/db/client";
import { readSignedPicture } from "@/server/images/sign-picture";
import { createCompany } from "@/tests/support/company";
import { createStoredMailbox, type StoredMailbox, storeMail } from "@/tests/support/store-mail";
import { getMessageFrame } from "./get-message-frame";
import { distrustSender, trustSender } from "./trust-sender";

let viewer: Viewer;
let mailbox: StoredMailbox;

beforeAll(async () => {
  const company = await createCompany();
  viewer = company.member;
  mailbox = await createStoredMailbox(company.companyId);
});

interface Picture {
  contentId: string;
  contentType: string;
  content: Buffer;
}

/** A mail whose pictures are archived already. */
async function storeHtml(html: string, pictures: Picture[] = []): Promise<string> {
  const attachments = pictures.map(({ contentId, contentType, content }, index) => ({
    part: `${index + 2}`,
    encoding: "base64",
    filename: `image${index}`,
    contentType,
    size: content.length,
    contentId,
    inline: true,
  }));
  const [stored] = await storeMail(mailbox, [{ html, attachments }]);
  const messageId = stored?.messageId ?? "";
  for (const [ordinal, { content }] of pictures.entries()) {
    const { hash } = await putBlob(content);
    await db.attachment.update({
      where: { messageId_ordinal: { messageId, ordinal } },
      data: { blobHash: new Uint8Array(hash), archivedAt: new Date() },
    });
  }
  return messageId;
}

describe("the frame of a mail", () => {
  it("holds a policy, no script and nothing that loads from elsewhere", async () => {
    const id = await storeHtml(
      '<p onclick="x()">Bonjour<script>steal()</script><img src="https://pixel.test/a.gif"><form action="https://x.test"><input></form></p>',
    );
    const { srcdoc, images } = await getMessageFrame(viewer, id);
    expect(images).toBe("blocked");
    expect(srcdoc).toContain("Bonjour");
    expect(srcdoc).toContain("default-src 'none'");
    expect(srcdoc).not.toMatch(/<script|onclick|steal|<form|<input| src="http/);
  });

  it("shows the inline images that the HTML names, however it writes the name", async () => {
    const id = await storeHtml('<img src="cid:logo@x"><img src="CID:plan%40x"><img src="cid:a&amp;b">', [
      { contentId: "logo@x", contentType: "image/png", content: Buffer.from("png") },
      { contentId: "plan@x", contentType: "image/jpg", content: Buffer.from("jpg") },
      { contentId: "a&b", contentType: "image/gif", content: Buffer.from("gif") },
      { contentId: "unused", contentType: "image/gif", content: Buffer.from("unused") },
    ]);
    const { srcdoc, images } = await getMessageFrame(viewer, id);
    for (const [type, text] of [
      ["png", "png"],
      ["jpeg", "jpg"],
      ["gif", "gif"],
    ] as const) {
      expect(srcdoc).toContain(`data:image/${type};base64,${Buffer.from(text).toString("base64")}`);
    }
    expect(srcdoc).not.toContain(Buffer.from("unused").toString("base64"));
    expect(images).toBe("none");
  });

  it("leaves out SVG, what is over 5 MB together, and what can no longer be fetched", async () => {
    const id = await storeHtml('<img src="cid:svg"><img src="cid:big"><img src="cid:small"><img src="cid:lost">', [
      { contentId: "svg", contentType: "image/svg+xml", content: Buffer.from("<svg onload=x()>") },
      { contentId: "big", contentType: "image/png", content: Buffer.alloc(5_000_001) },
      { contentId: "small", contentType: "image/png", content: Buffer.from("small") },
      { contentId: "lost", contentType: "image/png", content: Buffer.from("lost") },
    ]);
    await db.attachment.updateMany({ where: { messageId: id, contentId: "lost" }, data: { blobHash: null } });
    // And nowhere on a server either.
    await db.messagePlace.deleteMany({ where: { messageId: id } });
    const { srcdoc } = await getMessageFrame(viewer, id);
    expect(srcdoc.match(/data:image/g)).toHaveLength(1);
    expect(srcdoc).toContain(Buffer.from("small").toString("base64"));
  });

  it("does not trust the size that a mail announces", async () => {
    const id = await storeHtml('<img src="cid:liar">', [
      { contentId: "liar", contentType: "image/png", content: Buffer.alloc(6_000_000) },
    ]);
    await db.attachment.updateMany({ where: { messageId: id }, data: { size: 10 } });
    expect((await getMessageFrame(viewer, id)).srcdoc).not.toContain("data:image");
  });

  const REMOTE = '<img src="https://photos.test/a.png?x=1&amp;y=2">';
  const origin = "https://lokario.test";

  it("shows remote images by way of us, once the reader asks, and never from where they are", async () => {
    const id = await storeHtml(REMOTE);
    const { srcdoc, images } = await getMessageFrame(viewer, id, { origin, show: true });
    expect(images).toBe("shown");
    expect(srcdoc).toContain("img-src data: https://lokario.test;");
    const [, address = ""] = /<img src="([^"]+)"/.exec(srcdoc) ?? [];
    expect(address).toMatch(/^https:\/\/lokario\.test\/api\/mail-images\?/);
    const params = new URL(address.replaceAll("&amp;", "&")).searchParams;
    expect(readSignedPicture(params)).toMatchObject({
      userId: viewer.userId,
      messageId: id,
      url: "https://photos.test/a.png?x=1&y=2",
    });
  });

  it("always shows those of a sender whom the company trusts, until it no longer does", async () => {
    const [first, second] = [await storeHtml(REMOTE), await storeHtml(REMOTE)];
    const look = (id: string) => getMessageFrame(viewer, id, { origin, show: false });
    expect((await look(second)).images).toBe("blocked");
    await trustSender(viewer, first);
    expect((await look(second)).images).toBe("trusted");
    await distrustSender(viewer, first);
    expect((await look(second)).images).toBe("blocked");
  });

  it("does not exist for another company, for a mail without HTML, and for no mail", async () => {
    const id = await storeHtml("<p>Bonjour</p>");
    const { owner } = await createCompany("Autre");
    const [plain] = await storeMail(mailbox, [{}]);
    await expect(getMessageFrame(owner, id)).rejects.toThrow("request.not_found");
    await expect(getMessageFrame(viewer, plain?.messageId ?? "")).rejects.toThrow("request.not_found");
    await expect(getMessageFrame(viewer, randomUUID())).rejects.toThrow("request.not_found");
  });
});
