import { expect, it } from "vitest";
import { forgetsFile } from "./forgets-file";

it.each([
  "Vous trouverez ci-joint le devis.",
  "Voir pièce jointe",
  "Les pièces jointes suivent",
  "Le plan est en PJ.",
  "Please find attached",
])("notices « %s »", (text) => expect(forgetsFile(text, 0)).toBe(true));

it.each(["Bonjour, merci.", "> ci-joint le devis\n\nMerci", "Nous nous joignons à vous"])(
  "lets « %s » pass",
  (text) => {
    expect(forgetsFile(text, 0)).toBe(false);
  },
);

it("says nothing when a file is there", () => expect(forgetsFile("ci-joint", 1)).toBe(false));
