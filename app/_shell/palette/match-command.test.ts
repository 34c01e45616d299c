import { expect, test } from "vitest";
import { matchesTyped } from "./match-command";

test.each([
  ["Aller aux Paramètres", "parametres", true],
  ["Boîte : Support client", "boite sup", true],
  ["Marquer comme non lu", "lu non", true],
  ["Raccourcis clavier", "", true],
  ["Clients", "marie", false],
])("%s for « %s »: %s", (name, typed, matches) => {
  expect(matchesTyped(name, typed)).toBe(matches);
});
