import { describe, expect, it } from "vitest";
import { decodeQuotedPrintable } from "./decode-quoted-printable";
import { decodeText } from "./decode-text";

const decode = (content: Buffer | string, encoding = "8bit", parameters = {}) =>
  decodeText({ type: "text/plain", parameters, encoding, content: Buffer.from(content) });

describe("decodeText", () => {
  it.each([
    ["says nothing of its charset", {}, Buffer.from("été 40 €")],
    ["is UTF-8 that calls itself ASCII", { charset: "US-ASCII" }, Buffer.from("été 40 €")],
    ["is windows-1252", { charset: "windows-1252" }, Buffer.from("\xe9t\xe9 40 \x80", "latin1")],
    [
      "is windows-1252 that calls itself ISO-8859-1",
      { charset: "iso-8859-1" },
      Buffer.from("\xe9t\xe9 40 \x80", "latin1"),
    ],
    ["is iso-8859-15", { charset: "ISO-8859-15" }, Buffer.from("\xe9t\xe9 40 \xa4", "latin1")],
    ["is utf-16", { charset: "utf-16le" }, Buffer.from("été 40 €", "utf16le")],
    ["names a charset that nobody knows", { charset: "x-klingon" }, Buffer.from("été 40 €")],
    ["is windows-1252 and does not say so", {}, Buffer.from("\xe9t\xe9 40 \x80", "latin1")],
    ["is windows-1252 that calls itself UTF-8", { charset: "utf-8" }, Buffer.from("\xe9t\xe9 40 \x80", "latin1")],
    ["is windows-1252 under an unknown name", { charset: "x-klingon" }, Buffer.from("\xe9t\xe9 40 \x80", "latin1")],
  ])("reads accents of a text that %s", (_name, parameters, bytes) => {
    expect(decode(bytes, "8bit", parameters)).toBe("été 40 €");
    expect(decode(bytes.toString("base64"), "BASE64 ", parameters)).toBe("été 40 €");
  });

  it("reads a text of two charsets: what a list adds in windows-1252 to UTF-8", () => {
    expect(decode(Buffer.concat([Buffer.from("été "), Buffer.from([0xe9, 0x80])]))).toBe("été é€");
  });

  it.each(["iso-8859-1", "windows-1252", "gb2312"])("reads UTF-8 that was left the name %s", (charset) => {
    expect(decode(Buffer.from("发票已经寄出"), "8bit", { charset })).toBe("发票已经寄出");
  });

  it("reads UTF-7", () => {
    expect(decode("ch+AOI-teau +ADw 40 +IKw- a+-b", "7bit", { charset: "UTF-7" })).toBe("château < 40 € a+b");
  });

  it.each([
    ["UTF-8", "efbbbf", Buffer.from("été")],
    ["UTF-16, the low byte first", "fffe", Buffer.from("été", "utf16le")],
    ["UTF-16, the high byte first", "feff", Buffer.from("été", "utf16le").swap16()],
  ])("believes the byte order mark of %s, and leaves it out", (_name, mark, bytes) => {
    const content = Buffer.concat([Buffer.from(mark, "hex"), bytes]);
    expect(decode(content)).toBe("été");
    expect(decode(content, "8bit", { charset: "utf-16" })).toBe("été");
  });

  it("takes the charset of HTML from its head when nothing else says it", () => {
    const page = Buffer.from('<head><meta charset="iso-8859-15"></head><p>40 \xa4</p>', "latin1");
    const type = "text/html" as const;
    expect(decodeText({ type, parameters: {}, encoding: "8bit", content: page })).toContain("40 €");
    const parameters = { charset: "iso-8859-1" };
    expect(decodeText({ type, parameters, encoding: "8bit", content: page })).toContain("40 ¤");
  });

  it("joins soft lines, and takes the charset after", () => {
    const flowed = { charset: "iso-8859-15", format: "Flowed", delsp: "no" };
    expect(decode("dix =A4=20\r\nde plus\r\n> cit=E9", "quoted-printable", flowed)).toBe("dix € de plus\n> cité");
  });

  it("reads base64 with line breaks, rubbish, a second piece behind padding, and words that are none", () => {
    expect(decode("Qm9u\r\nam91\r\ncg==", "base64")).toBe("Bonjour");
    expect(decode("Bonjour Madame,\r\nà demain", "base64")).toBe("Bonjour Madame,\nà demain");
    expect(decode("Qm9uam91cg==\r\n\r\n-- \r\nListe du club\r\n", "base64")).toBe("Bonjour\n-- \nListe du club\n");
    expect(decode("Qm9*uam91c**g==\r\nLCBNYWRhbWU=\r\n", "base64")).toBe("Bonjour, Madame");
  });
});

describe("decodeQuotedPrintable", () => {
  it.each([
    ["=C3=A9t=c3=a9", "été"],
    ["un=\r\n deux=\ntrois=", "un deuxtrois"],
    ["blancs \t\r\nen fin \nde ligne \t", "blancs\r\nen fin\nde ligne"],
    ["suite= \t\r\nfin", "suitefin"],
    ["a = b =4 =ZZ ==41", "a = b =4 =ZZ =A"],
    ["été", "été"],
    ["", ""],
  ])("reads %j", (encoded, text) => {
    expect(decodeQuotedPrintable(Buffer.from(encoded)).toString()).toBe(text);
  });
});
