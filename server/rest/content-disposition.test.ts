import { expect, test } from "vitest";
import { contentDisposition } from "./content-disposition";

const nameOf = (filename: string) =>
  decodeURIComponent(contentDisposition(filename).split("filename*=UTF-8''")[1] ?? "");

test("keeps an ordinary name, in both forms", () => {
  expect(contentDisposition("Devis été.pdf")).toBe(
    "attachment; filename=\"Devis ete.pdf\"; filename*=UTF-8''Devis%20%C3%A9t%C3%A9.pdf",
  );
});

test.each([
  ["../../etc/passwd", "passwd"],
  ["C:\\temp\\a.exe", "a.exe"],
  ["facture\u202efdp.exe", "facturefdp.exe"],
  ["a\r\nSet-Cookie: x=1.txt", "aSet-Cookie_ x=1.txt"],
  ["nul\0byte.pdf", "nulbyte.pdf"],
  ['a".pdf', "a_.pdf"],
  ["", "document"],
  ["...", "document"],
  ["\ud800a.pdf", "a.pdf"],
])("makes %j harmless", (filename, expected) => {
  expect(nameOf(filename)).toBe(expected);
  expect(contentDisposition(filename)).toMatch(/^[\x20-\x7e]*$/);
});

test("cuts a long name to 255 bytes and keeps its ending", () => {
  const name = nameOf(`${"é".repeat(400)}.pdf`);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  expect(name).toMatch(/é\.pdf$/);
});
