import { expect, it } from "vitest";
import { isDangerousFile } from "./is-dangerous-file";

it.each(["facture.exe", "Devis.PDF.JS", "photo.scr", "plan.docm", "logo.svg", "page.html", "setup.msi. ", "a.LNK"])(
  "warns about %s",
  (filename) => expect(isDangerousFile(filename)).toBe(true),
);

it.each(["facture.pdf", "photo.jpeg", "devis.docx", "exe", "", ".", "archive.zip", "notes.exe.txt"])(
  "lets %j pass",
  (filename) => expect(isDangerousFile(filename)).toBe(false),
);
