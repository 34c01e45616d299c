import { expect, test } from "vitest";
import { attachmentKind } from "./attachment-kind";

test.each([
  ["facture.pdf", "application/octet-stream", "pdf"],
  ["photo", "image/jpeg", "image"],
  ["devis.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "spreadsheet"],
  ["lettre.docx", "application/zip", "document"],
  ["invite.ics", "text/calendar; method=REQUEST", "calendar"],
  ["data.bin", "application/octet-stream", "other"],
] as const)("%s (%s) is called %s", (filename, contentType, kind) => {
  expect(attachmentKind({ filename, contentType, dangerous: false })).toBe(kind);
});

test("calls what can run a program", () => {
  expect(attachmentKind({ filename: "facture.pdf.exe", contentType: "application/pdf", dangerous: true })).toBe(
    "program",
  );
});
