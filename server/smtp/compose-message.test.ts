import { describe, expect, it } from "vitest";
import { parseMessages } from "@/server/mime/parse-messages";
import { composeMessage, type MessageContent } from "./compose-message";

const mail: MessageContent = {
  messageId: "1@atelier.test",
  inReplyTo: "0@client.test",
  references: ["a@client.test", "0@client.test"],
  date: new Date("2026-11-23T14:05:00Z"),
  from: { name: "Atelier Martin", address: "contact@atelier.test" },
  to: [{ name: "Marie Durand", address: "marie@client.test" }],
  cc: [],
  subject: "Re: Devis cuisine",
  text: "Bonjour,\n",
  html: "<p>Bonjour,</p>",
  files: [],
};
const file = { filename: "plan.pdf", contentType: "application/pdf", contentId: null, content: Buffer.from("%PDF") };
const compose = async (changes: Partial<MessageContent>) => (await composeMessage({ ...mail, ...changes })).toString();
const parse = async (changes: Partial<MessageContent>) => {
  const [outcome] = await parseMessages([await composeMessage({ ...mail, ...changes })]);
  if (!outcome?.ok) throw new Error("unreadable");
  return outcome.message;
};

describe("composeMessage", () => {
  it("writes a mail that reads back as it was meant", async () => {
    const { messageId, inReplyTo, references, from, to, subject, text, html, date } = await parse({});
    expect({ messageId, inReplyTo, references, from, to, subject, date }).toEqual({
      messageId: mail.messageId,
      inReplyTo: mail.inReplyTo,
      references: mail.references,
      from: mail.from,
      to: mail.to,
      subject: mail.subject,
      date: mail.date,
    });
    expect([text.trim(), html?.trim()]).toEqual(["Bonjour,", "<p>Bonjour,</p>"]);
  });

  it("says nothing of being automatic, nor of the program", async () => {
    expect(await compose({})).not.toMatch(/^(Auto-Submitted|X-Mailer|Precedence|User-Agent|Bcc):/im);
  });

  it.each([
    ["subject", { subject: "Devis\r\nBcc: victime@ailleurs.test" }],
    ["subject", { subject: "Devis\nX-Forged: 1" }],
    ["subject", { subject: "Devis\0" }],
    ["to", { to: [{ name: "", address: "a@b.test\r\nBcc: victime@ailleurs.test" }] }],
    ["to", { to: [{ name: "Marie\r\nBcc: victime@ailleurs.test", address: "a@b.test" }] }],
    ["cc", { cc: [{ name: "Marie\rX: 1", address: "a@b.test" }] }],
    ["from", { from: { name: "Atelier\nX: 1", address: "a@b.test" } }],
    ["messageId", { references: ["a@b.test>\r\nX: 1"] }],
    ["files", { files: [{ ...file, filename: "plan.pdf\r\nX: 1" }] }],
    ["files", { files: [{ ...file, contentType: "text/plain\r\nX: 1" }] }],
  ])("refuses a line break in %s", async (field, changes) => {
    await expect(async () => composeMessage({ ...mail, ...changes })).rejects.toMatchObject({
      code: "request.invalid",
      detail: { field },
    });
  });

  it.each([
    ["accents and emoji", "Été à l'Œuvre 🎉 — prêt ?"],
    ["one that looks like an encoded word", "=?utf-8?Q?Bcc:_x?="],
    ["900 characters", "é".repeat(900)],
    ["another script", "日本語の件名"],
  ])("keeps a subject with %s", async (_kind, subject) => {
    const source = await compose({ subject });
    const longest = Math.max(
      ...(source
        .split("\r\n\r\n")[0]
        ?.split("\r\n")
        .map((line) => line.length) ?? [0]),
    );
    expect(longest).toBeLessThanOrEqual(998);
    if (!subject.startsWith("=?")) expect((await parse({ subject })).subject).toBe(subject);
  });

  it("keeps names with commas, quotes and accents, and long addresses, apart", async () => {
    const long = `${"a".repeat(60)}@${"b".repeat(60)}.${"c".repeat(60)}.test`;
    const to = [
      { name: 'Durand, Marie "Mimi" <x@y.test>', address: "marie@client.test" },
      { name: "Éloïse Œuvrard", address: long },
    ];
    expect((await parse({ to })).to).toEqual(to);
  });

  it("puts pictures beside the HTML and files after both", async () => {
    const picture = {
      filename: "logo.png",
      contentType: "image/png",
      contentId: "l@lokario",
      content: Buffer.from("x"),
    };
    const source = await compose({ files: [picture, { ...file, filename: "Été.pdf" }] });
    const kinds = [...source.matchAll(/^Content-Type: (multipart\/\w+|text\/\w+|image\/png|application\/pdf)/gm)];
    expect(kinds.map(([, kind]) => kind)).toEqual([
      "multipart/mixed",
      "multipart/alternative",
      "text/plain",
      "multipart/related",
      "text/html",
      "image/png",
      "application/pdf",
    ]);
    expect(source).toContain("Content-ID: <l@lokario>");
  });

  it("opens no file and calls no address, whatever the content says", async () => {
    const html = '<img src="file:///etc/passwd"><img src="http://127.0.0.1:9/x">';
    expect((await parse({ html })).html).toContain("file:///etc/passwd");
  });
});
