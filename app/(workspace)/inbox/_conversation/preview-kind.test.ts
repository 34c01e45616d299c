import { expect, test } from "vitest";
import { previewKind } from "./preview-kind";

test.each([
  ["photo.JPG", "application/octet-stream", false, "image"],
  ["photo", "image/png", false, "image"],
  ["devis.pdf", "application/pdf", false, "pdf"],
  ["photo.heic", "image/heic", false, null],
  ["logo.svg", "image/svg+xml", true, null],
  ["photo.png.exe", "image/png", true, null],
  ["devis.docx", "application/msword", false, null],
] as const)("%s (%s) previews as %4$s", (filename, contentType, dangerous, kind) => {
  expect(previewKind({ filename, contentType, dangerous })).toBe(kind);
});
