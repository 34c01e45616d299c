import { describe, expect, it } from "vitest";
import { cleanFilename, distinctFilename, subjectFilename } from "./clean-filename";

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
    ["Gen\uFFFDve.pdf", "Gen_ve.pdf"],
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

it("is not held up by a million dots", () => {
  const startedAt = performance.now();
  cleanFilename(`a${".".repeat(1_000_000)}b`);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});

describe("distinctFilename", () => {
  it("numbers a name that is taken, before its ending and whatever its capitals", () => {
    expect(distinctFilename("devis.pdf", ["plan.pdf"])).toBe("devis.pdf");
    expect(distinctFilename("Devis.PDF", ["devis.pdf", "devis (2).pdf"])).toBe("Devis (3).PDF");
    expect(distinctFilename("document", ["document"])).toBe("document (2)");
  });

  it("stays within 255 bytes", () => {
    const long = cleanFilename(`${"é".repeat(300)}.pdf`);
    const distinct = distinctFilename(long, [long]);
    expect(Buffer.byteLength(distinct)).toBeLessThanOrEqual(255);
    expect(distinct).toMatch(/é \(2\)\.pdf$/);
  });
});

it("a subject is the name of a file, with the slashes in it", () => {
  expect(subjectFilename("Devis 3/4 : été", "message", ".eml")).toBe("Devis 3_4 _ été.eml");
  expect(subjectFilename("", "message", ".eml")).toBe("message.eml");
});
