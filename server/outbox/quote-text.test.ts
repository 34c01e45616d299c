import { expect, it } from "vitest";
import { quoteText } from "./quote-text";

it("quotes line by line, one level deeper", () => {
  const heading = "Le 12 novembre 2026, Marie a écrit :";
  expect(quoteText("REPLY", heading, "Bonjour,\n\n> avant\n")).toBe(`${heading}\n> Bonjour,\n>\n>> avant`);
});

it("forwards the text as it is, below who wrote it", () => {
  expect(quoteText("FORWARD", "De : Marie\nObjet : Devis", "Bonjour,\n")).toBe("De : Marie\nObjet : Devis\n\nBonjour,");
});

it("is not held up by a line of blanks", () => {
  const startedAt = performance.now();
  expect(quoteText("REPLY", "", `x${" ".repeat(490_000)}y`)).toHaveLength(490_005);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});
