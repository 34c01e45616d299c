import { describe, expect, it } from "vitest";
import { cleanFilename } from "./clean-filename";

describe("cleanFilename", () => {
  it.each([
    ["Devis n° 12 – été.pdf", "Devis n° 12 – été.pdf"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\jean\\facture.pdf", "facture.pdf"],
    ["/etc/", "document"],
    ["..", "document"],
    ["", "document"],
    ["\0\u0001", "document"],
    ["a\0b.pdf", "ab.pdf"],
    ["a\r\nContent-Type: text/html.pdf", "html.pdf"],
    ["annexe\u202Egpj.exe", "annexegpj.exe"],
    ["a\u200Bb\u2066.txt", "ab.txt"],
    ["plan?<v2>|*.dwg", "plan__v2___.dwg"],
    [".htaccess", "htaccess"],
    ["facture.pdf . .", "facture.pdf"],
    ["CON", "_CON"],
    ["nul.txt", "_nul.txt"],
    ["console.txt", "console.txt"],
    ["x\uD800.pdf", "x.pdf"],
    ["e\u0301te\u0301.pdf", "été.pdf"],
    ["  trop   d'espaces .txt", "trop d'espaces .txt"],
  ])("turns %j into %j", (raw, clean) => {
    expect(cleanFilename(raw)).toBe(clean);
  });

  it.each(["é", "🏠", "a"])("fits %s × 400 into 255 bytes and keeps the extension", (character) => {
    const name = cleanFilename(`${character.repeat(400)}.pdf`);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(name.isWellFormed() && name.endsWith(".pdf") && name.startsWith(character)).toBe(true);
  });
});
