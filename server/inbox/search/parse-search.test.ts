import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSearch } from "./parse-search";
import type { SearchTerm } from "./parsed-search";

const show = ({ field, text, phrase }: SearchTerm) =>
  `${field === "any" ? "" : `${field}:`}${phrase ? `"${text}"` : text}`;

/** « devis | facture, from:marie, -any:cuisine, before=2024 » */
function describeSearch(typed: string): string {
  const { groups, excluded, conditions } = parseSearch(typed);
  return [
    ...groups.map((group) => group.map(show).join(" | ")),
    ...excluded.map((term) => `-${show(term)}`),
    ...conditions.map(({ operator, value, negated }) => `${negated ? "-" : ""}${operator}=${value}`),
  ].join(", ");
}

const notices = (typed: string) =>
  parseSearch(typed).notices.map(({ code, written, operator }) => [code, written, operator]);

describe("parseSearch", () => {
  it.each([
    ["devis", "devis"],
    ["  devis   cuis ", "devis, cuis"],
    ['"salle de bain" devis', '"salle de bain", devis'],
    ['devis "salle de', 'devis, "salle de"'],
    ["devis -cuisine", "devis, -cuisine"],
    ['-"salle de bain"', '-"salle de bain"'],
    ["devis or facture", "devis | facture"],
    ["devis OU facture OU avoir", "devis | facture | avoir"],
    ["devis ou facture", "devis, ou, facture"],
    ["devis OR", "devis"],
    ["or massif", "or, massif"],
    ["De: marie", "from:marie"],
    ["from:marie -to:paul", "from:marie, -to:paul"],
    ['de:"marie durand"', 'from:"marie durand"'],
    ["à:contact@atelier.fr", "to:contact@atelier.fr"],
    ["a\u0300:contact A:x", "to:contact, to:x"],
    ["objet:devis cuisine", "subject:devis, cuisine"],
    ["avant:24/12/2026 après:hier", "before=24/12/2026, after=hier"],
    ["boîte:contact BOITE:support", "mailbox=contact, mailbox=support"],
    ['client:"marie durand" -client:paul', "client=marie durand, -client=paul"],
    ["pièce:jointe non:lu", "attachment=, unread="],
    ["has:attachment is:unread -is:unread est:lu", "attachment=, unread=, -unread=, read="],
    ["https://exemple.fr/a 10:30 code:12", "https://exemple.fr/a, 10:30, code:12"],
    ["Re: devis", "Re, devis"],
    ["de: objet:", ""],
    ['- -- " ""', "--"],
    ["a\0b", "a, b"],
    ["\ud800", "\ufffd"],
    ["", ""],
  ])("reads %j", (typed, expected) => {
    expect(describeSearch(typed)).toBe(expected);
  });

  it.each([
    ["objt:devis", [["unknown_operator", "objt:devis", "subject"]]],
    ["form:marie devis", [["unknown_operator", "form:marie", "from"]]],
    ["code:12", [["unknown_operator", "code:12", null]]],
    ["de:", [["missing_value", "de:", "from"]]],
    ["non:payé", [["unknown_flag", "non:payé", "unread"]]],
    ["has:", [["missing_value", "has:", "attachment"]]],
    ["Re: devis https://x.fr TR:devis 8:30", []],
    ["prix : 12", []],
    [
      "constructor:x toString: hasOwnProperty:1",
      [
        ["unknown_operator", "constructor:x", null],
        ["unknown_operator", "hasOwnProperty:1", null],
      ],
    ],
  ])("explains what it did not understand in %j", (typed, expected) => {
    expect(notices(typed)).toEqual(expected);
  });

  it("reads whatever is typed, and keeps every word that it does not explain", () => {
    const piece = fc.constantFrom(
      "de:",
      "à:",
      "-",
      '"',
      " ",
      "avant:",
      "non:",
      "lu",
      ":",
      "'",
      "\\",
      "&",
      "|",
      "OR",
      "é",
    );
    const typed = fc
      .array(fc.oneof(piece, fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" })))
      .map((all) => all.join(""));
    fc.assert(
      fc.property(typed, (text) => {
        const { groups, excluded, conditions, notices: said } = parseSearch(text);
        for (const term of [...groups.flat(), ...excluded]) expect(term.text.trim()).not.toBe("");
        for (const { code, written } of [...said, ...conditions.map((one) => ({ code: "", ...one }))]) {
          expect(`${code}${written}`).not.toBe("");
        }
      }),
      { numRuns: 500 },
    );
  });
});
