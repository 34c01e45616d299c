import { expect, test } from "vitest";
import { pictureType } from "./picture-type";

test.each([
  ["\x89PNG\r\n\x1a\n....", "image/png"],
  ["\xff\xd8\xff\xe0....", "image/jpeg"],
  ["GIF89a....", "image/gif"],
  ["RIFF\x10\0\0\0WEBPVP8 ", "image/webp"],
  ["\0\0\0\x20ftypavif", "image/avif"],
])("%j is %s", (head, type) => {
  expect(pictureType(Buffer.from(head, "latin1"))).toBe(type);
});

test.each(["", "<svg onload=x()>", "<html>", "%PDF-1.7", "GIF8", "<?xml version='1.0'?>"])(
  "%j is no picture",
  (head) => {
    expect(pictureType(Buffer.from(head))).toBeNull();
  },
);
