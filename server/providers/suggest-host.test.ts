import { expect, test } from "vitest";
import { suggestDomain, suggestHost } from "./suggest-host";

test.each([
  ["imap.gmial.com", "imap.gmail.com"],
  ["imap.gmail.fr", "imap.gmail.com"],
  ["imap.gmail.con", "imap.gmail.com"],
  ["imap.ornage.fr", "imap.orange.fr"],
  ["IMAP.Orange.f", "imap.orange.fr"],
  ["ssl0.ovh.com", "ssl0.ovh.net"],
  ["imap.yonos.fr", "imap.ionos.fr"],
  ["outlok.office365.com", "outlook.office365.com"],
  ["imap.gmail.com", null],
  ["imap.moncommerce.fr", null],
  ["mail.moncommerce.fr", null],
  ["", null],
  ["a".repeat(300), null],
])("instead of %s, %s was meant", (typed, meant) => {
  expect(suggestHost(typed)).toBe(meant);
});

test.each([
  ["gmial.com", "gmail.com"],
  ["oragne.fr", "orange.fr"],
  ["hotmial.com", "hotmail.com"],
  ["gmail.com", null],
  ["moncommerce.fr", null],
])("instead of an address at %s, one at %s was meant", (typed, meant) => {
  expect(suggestDomain(typed)).toBe(meant);
});
