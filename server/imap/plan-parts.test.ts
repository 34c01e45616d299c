import type { MessageStructureObject } from "imapflow";
import { describe, expect, it } from "vitest";
import { planParts } from "./plan-parts";

const part = (part: string | undefined, type: string, more: Partial<MessageStructureObject> = {}) => ({
  part,
  type,
  size: 100,
  ...more,
});
const multipart = (type: string, ...childNodes: MessageStructureObject[]) => ({
  type: `multipart/${type}`,
  childNodes,
});
const named = (filename: string, disposition = "attachment") => ({
  disposition,
  dispositionParameters: { filename },
});

const ALTERNATIVE = (at: string) => multipart("alternative", part(`${at}1`, "text/plain"), part(`${at}2`, "text/html"));

describe("planParts", () => {
  const cases: [string, MessageStructureObject, string[], string[]][] = [
    ["one plain text, whose number is not said", part(undefined, "text/plain"), ["1"], []],
    ["one HTML text with a name", part(undefined, "text/html", { parameters: { name: "mail.html" } }), ["1"], []],
    ["alternatives", ALTERNATIVE(""), ["1", "2"], []],
    ["a text of another kind", part(undefined, "text/markdown"), ["1"], []],
    [
      "another kind among alternatives",
      multipart("alternative", part("1", "text/plain"), part("2", "text/x-watch-html")),
      ["1"],
      ["2 document"],
    ],
    ["a type that nobody could read", part(undefined, "application/octet-stream", { encoding: "8bit" }), ["1"], []],
    ["a file without a name", part(undefined, "application/octet-stream", { encoding: "base64" }), [], ["1 document"]],
    [
      "text and an attachment",
      multipart("mixed", part("1", "text/plain"), part("2", "application/pdf", named("devis.pdf"))),
      ["1"],
      ["2 devis.pdf"],
    ],
    [
      "alternatives beside an attachment",
      multipart("mixed", ALTERNATIVE("1."), part("2", "image/jpeg", named("a.jpg"))),
      ["1.1", "1.2"],
      ["2 a.jpg"],
    ],
    [
      "a related image inside alternatives",
      multipart(
        "alternative",
        part("1", "text/plain"),
        multipart("related", part("2.1", "text/html"), part("2.2", "image/png", { id: "<logo@x>" })),
      ),
      ["1", "2.1"],
      ["2.2 image.png inline"],
    ],
    [
      "a forwarded mail, which is not opened",
      multipart(
        "mixed",
        part("1", "text/plain"),
        part("2", "message/rfc822", { envelope: { subject: "Devis" }, childNodes: [part("2", "text/plain")] }),
      ),
      ["1"],
      ["2 Devis.eml"],
    ],
    [
      "texts that are files",
      multipart(
        "mixed",
        part("1", "text/plain"),
        part("2", "text/plain", { disposition: "attachment" }),
        part("3", "text/plain", named("notes.txt", "inline")),
        part("4", "text/html", { parameters: { name: "page.html" } }),
        part("5", "text/csv"),
      ),
      ["1"],
      ["2 message.txt", "3 notes.txt", "4 page.html", "5 document.csv"],
    ],
    [
      "an invitation",
      multipart("alternative", part("1", "text/plain"), part("2", "text/calendar")),
      ["1"],
      ["2 invitation.ics"],
    ],
    [
      "AMP, which repeats the HTML",
      multipart("alternative", part("1", "text/x-amp-html"), part("2", "text/html")),
      ["2"],
      [],
    ],
    ["a mail that is a PDF", part(undefined, "application/pdf", named("scan.pdf")), [], ["1 scan.pdf"]],
    ["a mail that is a text file", part(undefined, "text/plain", { disposition: "attachment" }), [], ["1 message.txt"]],
    [
      "a signed mail",
      multipart("signed", part("1", "text/plain"), part("2", "application/pgp-signature")),
      ["1"],
      ["2 signature.asc"],
    ],
    ["a text of a type that MIME does not know", part(undefined, "text/"), ["1"], []],
    [
      "a mail that only passes on another",
      part(undefined, "message/rfc822", { childNodes: [part(undefined, "text/plain")] }),
      ["1.1"],
      ["1 message.eml"],
    ],
    [
      "a mail that only passes on others, and a blank line",
      multipart(
        "mixed",
        part("1", "text/plain", { size: 2 }),
        part("2", "message/rfc822", {
          childNodes: [multipart("mixed", part("2.1", "text/html"), part("2.2", "image/png"))],
        }),
        part("3", "message/rfc822", { childNodes: [part("3", "text/plain")] }),
      ),
      ["1", "2.1", "3.1"],
      ["2 message.eml", "3 message.eml"],
    ],
    [
      "a short answer above what it passes on",
      multipart(
        "mixed",
        part("1", "text/plain", { size: 6 }),
        part("2", "message/rfc822", { childNodes: [part("2", "text/plain")] }),
      ),
      ["1"],
      ["2 message.eml"],
    ],
    [
      "a mail whose only text has a name",
      multipart("mixed", part("1", "text/plain", named("mail.txt", "inline"))),
      ["1"],
      ["1 mail.txt"],
    ],
    ["an encrypted mail", part(undefined, "application/pkcs7-mime"), [], ["1 smime.p7m"]],
    ["a multipart without parts", multipart("mixed"), [], []],
    ["a name that is a path", part(undefined, "image/gif", named("../../x.gif")), [], ["1 x.gif"]],
    ["a type that is no type", part(undefined, "image/\r\nX-Evil: 1", named("a.gif")), [], ["1 a.gif"]],
  ];

  it.each(cases)("reads %s", (_name, structure, texts, attachments) => {
    const plan = planParts(structure);
    expect(plan?.texts.map((text) => text.part)).toEqual(texts);
    expect(plan?.attachments.map((a) => [a.part, a.filename, ...(a.inline ? ["inline"] : [])].join(" "))).toEqual(
      attachments,
    );
  });

  it("keeps the multiparts that lead to text, and only those", () => {
    const plan = planParts(multipart("mixed", ALTERNATIVE("1."), part("2", "image/png")));
    expect(plan?.body).toMatchObject({ multipart: "alternative", children: [{ part: "1.1" }, { part: "1.2" }] });
  });

  it("never passes a strange type on", () => {
    const plan = planParts(part(undefined, "image/\r\nX-Evil: 1"));
    expect(plan?.attachments[0]?.contentType).toBe("application/octet-stream");
  });

  it("estimates the decoded size of base64", () => {
    const plan = planParts(part(undefined, "image/png", { encoding: "BASE64", size: 78_000 }));
    expect(plan?.attachments[0]).toMatchObject({ encoding: "base64", size: 57_000 });
  });

  it("shows an image inside the HTML only where the sender put it there", () => {
    const images = multipart(
      "related",
      part("1", "text/html"),
      part("2", "image/png", { id: "<a@x>", disposition: "attachment" }),
      part("3", "image/png"),
      part("4", "application/pdf", { id: "<b@x>" }),
    );
    const apart = multipart(
      "mixed",
      part("1", "text/html"),
      part("2", "image/png", { id: "<a@x>", disposition: "attachment" }),
    );
    expect(planParts(images)?.attachments.map((a) => a.inline)).toEqual([true, false, false]);
    expect(planParts(apart)?.attachments.map((a) => a.inline)).toEqual([false]);
  });

  it("gives up on a structure out of all proportion", () => {
    const wide = multipart("mixed", ...Array.from({ length: 1_001 }, (_, index) => part(`${index + 1}`, "text/plain")));
    const deep = Array.from({ length: 150 }).reduce<MessageStructureObject>(
      (inner) => multipart("mixed", inner),
      part("1", "text/plain"),
    );
    expect([planParts(wide), planParts(deep), planParts(undefined)]).toEqual([null, null, null]);
  });
});
