import { expect, test } from "vitest";
import { returnPath } from "./return-path";

test("the page that asked for the sign-in is kept, with its filters", () => {
  expect(returnPath("/inbox?unread=1&q=devis%20cuisine")).toBe("/inbox?unread=1&q=devis%20cuisine");
});

test.each([
  "https://evil.example/inbox",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "javascript:alert(1)",
  "/login?next=/login",
  "",
])("%s leads to no other place than here", (next) => {
  expect(returnPath(next)).toMatch(/^\/(inbox)?$/);
});

test("no page asked, or two at once, is the Inbox", () => {
  expect(returnPath(undefined)).toBe("/inbox");
  expect(returnPath(["/a", "/b"])).toBe("/inbox");
});
