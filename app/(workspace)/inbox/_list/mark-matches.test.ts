import { expect, test } from "vitest";
import { markMatches } from "./mark-matches";

const marked = (text: string, search: string) =>
  markMatches(text, search)
    .map((run) => (run.match ? `[${run.text}]` : run.text))
    .join("");

test("marks words by their beginning, whatever their accents and capitals", () => {
  expect(marked("Réservation d'Élise, réf. 12", "reserv elise")).toBe("[Réserv]ation d'[Élise], réf. 12");
  expect(marked("Re\u0301ponse", "rép")).toBe("[Re\u0301p]onse");
});

test("does not mark the middle of a word", () => {
  expect(marked("autoréponse", "réponse")).toBe("autoréponse");
});

test("leaves operators out and marks their value", () => {
  expect(marked("Devis de Marie", "de:marie")).toBe("Devis de [Marie]");
});

test("marks nothing for punctuation or a single letter", () => {
  expect(marked("a (b)", "( a")).toBe("a (b)");
});

test("does not mark what is left out, nor the values of other operators", () => {
  expect(marked("Devis de Paul, boîte support", "devis -paul boîte:support")).toBe("[Devis] de Paul, boîte support");
});
