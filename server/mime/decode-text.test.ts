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

  it("keeps UTF-8 with a broken character UTF-8", () => {
    expect(decode(Buffer.concat([Buffer.from("été "), Buffer.from([0xe9])]))).toBe("été \uFFFD");
  });

  it("reads no markup out of UTF-7", () => {
    expect(decode("+ADw-script+AD4-", "7bit", { charset: "utf-7" })).toBe("+ADw-script+AD4-");
  });

  it("joins soft lines, and takes the charset after", () => {
    const flowed = { charset: "iso-8859-15", format: "Flowed", delsp: "no" };
    expect(decode("dix =A4=20\r\nde plus\r\n> cit=E9", "quoted-printable", flowed)).toBe("dix € de plus\n> cité");
  });

  it("reads base64 with line breaks, rubbish and a second piece behind padding", () => {
    expect(decode("Qm9u\r\nam91\r\ncg==", "base64")).toBe("Bonjour");
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
