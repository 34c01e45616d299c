import { expect, it } from "vitest";
import { splitQuoted } from "../_mail-body/split-quoted";
import { quoteAnswered, quoteForwarded } from "./quote-message";

it("quotes line by line, one level deeper, and so that our own screen folds it", () => {
  const quote = quoteAnswered({ text: "Bonjour,\n\n> avant\n" }, "Le 12 novembre 2026, Marie a écrit :");
  expect(quote).toBe("Le 12 novembre 2026, Marie a écrit :\n> Bonjour,\n>\n>> avant");
  expect(splitQuoted(`Oui.\n\n${quote}`).map(({ quoted }) => quoted)).toEqual([false, true]);
});

it("forwards the text as it is, below who wrote it", () => {
  expect(quoteForwarded({ text: "Bonjour,\n" }, ["De : Marie", "Objet : Devis"])).toBe(
    "De : Marie\nObjet : Devis\n\nBonjour,",
  );
});
