import { describe, expect, it } from "vitest";
import { parseSearch } from "./parse-search";

describe("parseSearch", () => {
  it.each([
    ["devis", [["any", "", "devis"]]],
    ["devis cuisine", [["any", "devis", "cuisine"]]],
    ["  devis   cuis ", [["any", "devis", "cuis"]]],
    ['"salle de bain"', [["any", '"salle de bain"', ""]]],
    ['devis "salle de', [["any", 'devis "salle de', ""]]],
    ['"salle de bain" devis', [["any", '"salle de bain"', "devis"]]],
    ["devis -cuisine", [["any", "devis -cuisine", ""]]],
    ["devis or facture", [["any", "devis or facture", ""]]],
    ["devis OR", [["any", "devis OR", ""]]],
    ["de:marie", [["from", "", "marie"]]],
    ["De: marie", [["from", "", "marie"]]],
    ['de:"marie durand"', [["from", '"marie durand"', ""]]],
    ["à:contact@atelier.fr", [["to", "", "contact@atelier.fr"]]],
    ["a\u0300:contact", [["to", "", "contact"]]],
    ["a:contact", [["to", "", "contact"]]],
    [
      "objet:devis cuisine",
      [
        ["any", "", "cuisine"],
        ["subject", "", "devis"],
      ],
    ],
    [
      "facture de:marie objet:cuisine",
      [
        ["any", "", "facture"],
        ["from", "", "marie"],
        ["subject", "", "cuisine"],
      ],
    ],
    ["code:12", [["any", "", "code:12"]]],
    ["de:", [["any", "", "de:"]]],
    ["", []],
    ["   ", []],
    ["a\0b", [["any", "a", "b"]]],
    ["\ud800", [["any", "", "\ufffd"]]],
  ])("reads %j", (typed, expected) => {
    expect(parseSearch(typed).map(({ field, words, prefix }) => [field, words, prefix])).toEqual(expected);
  });
});
