import { expect, test } from "vitest";
import { measureMail } from "./measure-mail";

test("gives nothing to an empty mail and a line to a word", () => {
  expect(measureMail("", 600)).toBe(0);
  expect(measureMail("<div>Bonjour</div>", 600)).toBe(24);
});

test("grows with the text and shrinks with the width", () => {
  const letter = `<p>${"Bonjour Madame, ".repeat(60)}</p>`;
  expect(measureMail(letter, 300)).toBeGreaterThan(1.8 * measureMail(letter, 600));
});

test("counts line breaks and the empty lines between them", () => {
  expect(measureMail("a<br>b<br><br>c", 600)).toBe(4 * 24);
});

test("puts cells side by side", () => {
  const cell = "<td><div>a</div><div>b</div></td>";
  expect(measureMail(`<table><tr>${cell}${cell}</tr></table>`, 600)).toBe(
    measureMail(`<table><tr>${cell}</tr></table>`, 600),
  );
});

test("takes declared heights at their word", () => {
  expect(measureMail('<img src="data:" width="580" height="320">', 600)).toBe(320);
  expect(measureMail('<div style="height: 90px"></div>', 600)).toBe(90);
});

test("counts the padding of newsletters", () => {
  const cell = (style: string) => measureMail(`<table><tr><td style="${style}">a</td></tr></table>`, 600);
  expect(cell("padding:24px")).toBe(24 + 48);
  expect(cell("color:red;padding: 10px 20px 30px")).toBe(24 + 40);
});

test("follows the margins, sizes and line heights that a mail chose", () => {
  const letter = (style: string) => measureMail(`<p style="${style}">a</p>`.repeat(3), 600);
  expect(letter("color:red")).toBe(3 * (24 + 16));
  expect(letter("margin:0cm;font-size:11.0pt")).toBe(3 * 22);
  expect(letter("margin:0;margin-bottom:10px;line-height:30px")).toBe(3 * 40);
  expect(letter("margin:0 0 1em;line-height:120%;font-size:10px")).toBe(3 * 22);
  expect(letter("margin:0;font:bold 10px/20px Arial")).toBe(3 * 20);
  expect(measureMail('<div style="font-size:32px"><div>a</div></div>', 600)).toBe(48);
});

test("gives no room to the blanks between elements", () => {
  expect(measureMail("<div>\n  <div>a</div>\n  <div>b</div>\n</div>\n", 600)).toBe(48);
});

test("gives no room to what is hidden", () => {
  expect(measureMail('<div style="display:none">aperçu</div><div>a</div>', 600)).toBe(24);
});

test("gives a blocked image no more room than its words", () => {
  expect(measureMail('<img data-remote-src="https://x.fr/a.png" alt="Soldes" height="320">', 600)).toBe(24);
  expect(measureMail('<img data-remote-src="https://x.fr/a.png" height="320">', 600)).toBe(0);
});

test("leaves folded quotes out", () => {
  const mail = "<p>Ok</p><blockquote><p>Bonjour</p></blockquote>";
  expect(measureMail(mail, 600, { foldQuotes: true })).toBe(measureMail("<p>Ok</p>", 600));
});

test("leaves out what follows Outlook's line, boxed or not", () => {
  const written = "<p>Ok</p>";
  const line = '<div data-quote="rest"><p>De : Marie</p></div>';
  const short = measureMail(written, 600);
  expect(measureMail(`${written}${line}<p>Bonjour</p>`, 600, { foldQuotes: true })).toBe(short);
  expect(measureMail(`${written}<div>${line}</div><p>Bonjour</p>`, 600, { foldQuotes: true })).toBe(short);
  expect(measureMail(`${written}<div data-quote="all">a</div><p>Ok</p>`, 600, { foldQuotes: true })).toBe(2 * short);
});

test("survives deep nesting and stray brackets", () => {
  expect(measureMail(`${"<div>".repeat(5_000)}a < b`, 600)).toBeGreaterThan(0);
  const started = performance.now();
  measureMail(`<a ${'"'.repeat(50_000)}`, 600);
  measureMail("<b".repeat(50_000), 600);
  expect(performance.now() - started).toBeLessThan(1_000);
});

test("sees the room that old tables keep, and the size of titles", () => {
  const table = (attributes: string) => measureMail(`<table ${attributes}><tr><td>a</td></tr></table>`, 600);
  expect(table('cellpadding="16"') - table("")).toBe(2 * 15);
  expect(table('cellspacing="0" cellpadding="0"')).toBe(24);
  expect(measureMail("<h2>a</h2>", 600)).toBeGreaterThan(60);
});
