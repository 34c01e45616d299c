import { expect, test } from "vitest";
import { sanitizeMail } from "./sanitize-mail";

const clean = (html: string) => sanitizeMail(html, {}).html;

test.each([
  ['<div class="gmail_quote gmail_quote_container">a</div>', '<div data-quote="all">a</div>'],
  ['<div class="moz-cite-prefix">Le 3 mai, Marie a écrit :</div>', '<div data-quote="all">'],
  ['<div id="divRplyFwdMsg">De : Marie</div>', '<div data-quote="rest">'],
  [
    '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0 0 0">De : Marie</div>',
    ' data-quote="rest"',
  ],
  ['<div class="gmail_signature">Marie</div>', "<div data-signature"],
])("%s is told apart", (html, expected) => {
  expect(clean(html)).toContain(expected);
});

test("a mail cannot have its own words folded away or dimmed", () => {
  expect(clean('<p data-quote="all" data-signature="">Prix : 12</p>')).toBe("<p>Prix : 12</p>");
});
