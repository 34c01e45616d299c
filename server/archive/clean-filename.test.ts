import { expect, test } from "vitest";
import { distinctFilenames } from "./clean-filename";

test("gives each file a name of its own, without a path", () => {
  expect(distinctFilenames(["devis.pdf", "Devis.PDF", "../../devis.pdf", "devis.pdf", "", "\u202Efdp.exe"])).toEqual([
    "devis.pdf",
    "Devis (2).PDF",
    "_.._devis.pdf",
    "devis (3).pdf",
    "document",
    "fdp.exe",
  ]);
});

test("keeps long names within what file systems take, and still distinct", () => {
  const long = `${"é".repeat(300)}.pdf`;
  const names = distinctFilenames([long, long]);
  expect(new Set(names).size).toBe(2);
  for (const name of names) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
});
