import { expect, test } from "vitest";
import { bodyOf, dressMail, hasFoldableQuote, isDesigned } from "./dress-mail";

const page = (body: string) =>
  `<!doctype html><html><head><style>p{margin:0}</style></head><body>${body}</body></html>`;

test("follows the dark theme only when the sender chose no colours", () => {
  const newsletter = '<table bgcolor="#fff"><tr><td>Soldes</td></tr></table>';
  expect(dressMail(page("<p>Bonjour</p>"), { dark: true, foldQuotes: false })).toContain("color-scheme:dark");
  expect(dressMail(page(newsletter), { dark: true, foldQuotes: false })).toContain("color-scheme:light");
  expect(isDesigned('<span style="font-weight:bold; color: red">x</span>')).toBe(true);
});

test("leaves no room for pictures that are held back", () => {
  expect(dressMail(page("<img>"), { dark: false, foldQuotes: false })).toMatch(
    /img:not\(\[src\]\)\{[^}]*aspect-ratio:auto/,
  );
});

test("leaves the mail itself untouched", () => {
  const mail = "<p>Prix : 12 $& $1 </head></p>";
  expect(bodyOf(dressMail(page(mail), { dark: false, foldQuotes: true }))).toBe(mail);
});

test("folds quotes that follow somebody's words, not a mail that is all quote", () => {
  expect(hasFoldableQuote("<p>Merci</p><blockquote>Bonjour</blockquote>")).toBe(true);
  expect(hasFoldableQuote("<div> </div><blockquote>Bonjour</blockquote>")).toBe(false);
  expect(hasFoldableQuote('<p>Merci</p><div style="x" data-quote="rest">De : Marie</div>')).toBe(true);
  expect(hasFoldableQuote("<p>Merci</p>")).toBe(false);
});
