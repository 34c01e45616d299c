import { describe, expect, it } from "vitest";
import { parseMessage } from "./parse-message";
import type { ParsedMessage } from "./parsed-message";

async function parse(source: string | Buffer): Promise<ParsedMessage> {
  const outcome = await parseMessage(Buffer.from(source));
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.message;
}
const mail = (header: string, body = "Bonjour") => `${header}\r\n\r\n${body}`;

describe("parseMessage", () => {
  it("reads what a person reads", async () => {
    const header = [
      "From: =?utf-8?Q?Ren=C3=A9?= <rene@client.test>",
      'To: "Martin, Claire" <contact@atelier.test>, b@x.test',
      "Cc: c@x.test",
      "Reply-To: autre@client.test",
      "Subject: =?iso-8859-1?Q?Devis_re=E7u?=",
      "Date: Mon, 1 Jun 2026 10:00:00 +0200 (CEST)",
      "Message-ID: <1@client.test>",
      "Content-Type: text/plain; charset=utf-8",
    ].join("\r\n");
    expect(await parse(mail(header, "Bonjour été\r\n"))).toEqual({
      nature: "ORDINARY",
      messageId: "1@client.test",
      inReplyTo: null,
      references: [],
      subject: "Devis reçu",
      from: { name: "René", address: "rene@client.test" },
      to: [
        { name: "Martin, Claire", address: "contact@atelier.test" },
        { name: "", address: "b@x.test" },
      ],
      cc: [{ name: "", address: "c@x.test" }],
      replyTo: [{ name: "", address: "autre@client.test" }],
      date: new Date("2026-06-01T08:00:00Z"),
      text: "Bonjour été",
      html: null,
      snippet: "Bonjour été",
    });
  });

  it("derives text from HTML when there is nothing else", async () => {
    const message = await parse(mail("Content-Type: text/html", "<style>p{}</style><p>Un&eacute;</p><p>deux</p>"));
    expect(message).toMatchObject({ text: "Uné\n\ndeux", snippet: "Uné deux" });
  });

  it("finds what only the HTML says, when the text is a stub", async () => {
    const html = `<p>${"chantier toiture ".repeat(40)}</p>`;
    const source = mail(
      "Content-Type: multipart/alternative; boundary=b",
      `--b\r\nContent-Type: text/plain\r\n\r\nVersion en ligne\r\n--b\r\nContent-Type: text/html\r\n\r\n${html}\r\n--b--`,
    );
    const { text, snippet } = await parse(source);
    expect(text).toContain("Version en ligne");
    expect(text).toContain("chantier toiture");
    expect(snippet).toMatch(/^Version en ligne chantier/);
  });

  it("shows text that stands beside HTML", async () => {
    const source = mail(
      "Content-Type: multipart/mixed; boundary=b",
      "--b\r\nContent-Type: text/plain\r\n\r\navant <b>\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>après</p>\r\n--b--",
    );
    expect((await parse(source)).html).toMatch(/avant &lt;b&gt;[\s\S]*<p>après<\/p>/);
  });

  it.each([
    ["an empty message", ""],
    ["a header without body", "Subject: x"],
    ["a body without header", "\r\nBonjour"],
    ["bytes at random", Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256))],
    ["a boundary that holds everything", mail("Content-Type: multipart/mixed; boundary=", "--\r\n\r\n--\r\n")],
    [
      "a multipart that contains itself",
      mail(
        "Content-Type: multipart/mixed; boundary=a",
        "--a\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n\r\nx",
      ),
    ],
    ["a charset nobody knows", mail("Content-Type: text/plain; charset=x-klingon", "Bonjour")],
    ["an encoding nobody knows", mail("Content-Transfer-Encoding: x-zip", "Bonjour")],
    ["encoded words that never end", mail("Subject: =?utf-8?B?QUJD")],
  ])("survives %s", async (_name, source) => {
    expect((await parseMessage(Buffer.from(source))).ok).toBe(true);
  });

  it("reads a mail whose lines end as on old Macs, of which a server sees the header alone", async () => {
    const raw = Buffer.from("From: a@x.test\rSubject: Plans\r\rVoici les plans.\rMarie\r");
    for (const source of [raw, { header: raw, body: null }]) {
      const outcome = await parseMessage(source);
      expect(outcome).toMatchObject({ message: { subject: "Plans", text: "Voici les plans.\nMarie" } });
    }
  });

  it("reads as text what stands in the header and is none of it", async () => {
    expect(await parse("Bonjour Claire,\r\nvoici : deux mots\r\n")).toMatchObject({
      text: expect.stringMatching(/^Bonjour Claire,\nvoici : deux mots/),
    });
    expect((await parse(mail("From jean@x.test Mon Nov 2\r\nSubject: x", "Bonjour"))).text).toBe("Bonjour");
  });

  it.each([
    ["no boundary", "multipart/mixed"],
    ["a boundary that never comes", "multipart/mixed; boundary=absent"],
  ])("shows a multipart of %s as it is", async (_name, type) => {
    const body = "--b\r\nContent-Type: text/plain\r\n\r\nVoici le devis.\r\n--b--";
    expect((await parse(mail(`Content-Type: ${type}`, body))).text).toContain("Voici le devis.");
  });

  it("leaves HTML out that shows nothing beside a text", async () => {
    const source = mail(
      "Content-Type: multipart/alternative; boundary=b",
      "--b\r\nContent-Type: text/plain\r\n\r\nBonjour\r\n--b\r\nContent-Type: text/html\r\n\r\n<html><head><style>p{}</style></head><body><div>&nbsp;</div></body></html>\r\n--b--",
    );
    expect(await parse(source)).toMatchObject({ text: "Bonjour", html: null });
  });

  it("reads raw header text in the charset of the body", async () => {
    const header = Buffer.from(
      "Subject: \x82\xb1\x82\xf1\r\nContent-Type: text/plain; charset=Shift_JIS\r\n\r\nx",
      "latin1",
    );
    expect((await parse(header)).subject).toBe("こん");
  });

  it("falls back to Sender, and to nobody", async () => {
    expect((await parse(mail("Sender: a@x.test"))).from.address).toBe("a@x.test");
    expect((await parse(mail("Subject: x"))).from).toEqual({ name: "", address: "" });
  });

  it("believes the first of two From headers", async () => {
    expect((await parse(mail("From: a@x.test\r\nFrom: b@x.test"))).from.address).toBe("a@x.test");
  });

  it("bounds a subject of a megabyte and five thousand recipients", async () => {
    const to = Array.from({ length: 6_000 }, (_, index) => `client${index}@exemple.test`).join(",\r\n ");
    const message = await parse(mail(`Subject: ${"é".repeat(500_000)}\r\nTo: ${to}`));
    expect(message.subject.length).toBe(1_000);
    expect(message.to.length).toBe(5_000);
  });

  it("is not stopped by a megabyte of headers that nobody reads", async () => {
    expect((await parse(mail(`${"X-Spam: 1\r\n".repeat(120_000)}Subject: x`))).subject).toBe("x");
  });

  it("refuses more recipients than a header may hold, and says of what mail", async () => {
    const fields = ["From", "To", "Cc", "Reply-To"].map((name) => `${name}: a@x.test, ${"b".repeat(600_000)}`);
    const outcome = await parseMessage(Buffer.from(mail(`Subject: gros\r\n${fields.join("\r\n")}`)));
    expect(outcome).toMatchObject({ ok: false, code: "message.too_large", subject: "gros" });
  });

  it("refuses a mail of more than a thousand parts", async () => {
    const parts = "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n".repeat(10_000);
    const source = mail("Subject: bombe\r\nContent-Type: multipart/mixed; boundary=b", parts);
    expect(await parseMessage(Buffer.from(source))).toMatchObject({
      ok: false,
      code: "message.too_large",
      subject: "bombe",
    });
  });

  it.each([
    ["undeclared UTF-8", "Content-Type: text/plain", Buffer.from("été 40 €")],
    ["windows-1252", "Content-Type: text/plain; charset=windows-1252", Buffer.from("\xe9t\xe9 40 \x80", "latin1")],
    [
      "iso-8859-1 that is windows-1252",
      "Content-Type: text/plain; charset=iso-8859-1",
      Buffer.from("\xe9t\xe9 40 \x80", "latin1"),
    ],
    ["iso-8859-15", "Content-Type: text/plain; charset=iso-8859-15", Buffer.from("\xe9t\xe9 40 \xa4", "latin1")],
    [
      "utf-16",
      "Content-Type: text/plain; charset=utf-16le\r\nContent-Transfer-Encoding: base64",
      Buffer.from(Buffer.from("été 40 €", "utf16le").toString("base64")),
    ],
  ])("reads accents in %s", async (_name, header, body) => {
    const { text } = await parse(Buffer.concat([Buffer.from(`${header}\r\n\r\n`), body]));
    expect(text).toBe("été 40 €");
  });

  it("reads a flat HTML of ten megabytes in seconds", async () => {
    const startedAt = performance.now();
    await parse(mail("Content-Type: text/html", "<p>bonjour</p>\n".repeat(700_000)));
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });
});
