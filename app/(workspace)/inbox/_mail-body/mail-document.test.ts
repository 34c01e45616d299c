import { expect, test } from "vitest";
import { hasFoldableQuote, isDesigned, mailDocument } from "./mail-document";

test("forbids everything but inline style and data images before the first byte of the mail", () => {
  const page = mailDocument("<p>Bonjour</p>", { dark: false, foldQuotes: false });
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1];
  expect(policy).toContain("default-src 'none'; img-src data:;");
  expect(policy).toContain("form-action 'none'");
  expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<p>Bonjour"));
  expect(policy).not.toContain("script");
});

test("follows the dark theme only when the sender chose no colours", () => {
  const letter = "<p>Bonjour</p>";
  const newsletter = '<table bgcolor="#fff"><tr><td>Soldes</td></tr></table>';
  expect(mailDocument(letter, { dark: true, foldQuotes: false })).toContain("color-scheme:dark");
  expect(mailDocument(newsletter, { dark: true, foldQuotes: false })).toContain("color-scheme:light");
  expect(isDesigned('<span style="font-weight:bold; color: red">x</span>')).toBe(true);
});

test("folds quotes that follow somebody's words, not a mail that is all quote", () => {
  expect(hasFoldableQuote("<p>Merci</p><blockquote>Bonjour</blockquote>")).toBe(true);
  expect(hasFoldableQuote("<div> </div><blockquote>Bonjour</blockquote>")).toBe(false);
  expect(hasFoldableQuote("<p>Merci</p>")).toBe(false);
});
