import { expect, it } from "vitest";
import { quoteText } from "./quote-text";

it("quotes line by line, one level deeper", () => {
  const heading = "Le 12 novembre 2026, Marie a écrit :";
  expect(quoteText("REPLY", heading, "Bonjour,\n\n> avant\n")).toBe(`${heading}\n> Bonjour,\n>\n>> avant`);
});

it("forwards the text as it is, below who wrote it", () => {
  expect(quoteText("FORWARD", "De : Marie\nObjet : Devis", "Bonjour,\n")).toBe("De : Marie\nObjet : Devis\n\nBonjour,");
});
