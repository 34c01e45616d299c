import { expect, test } from "vitest";
import { isVagueName, purposeOf } from "./name-advice";

test.each(["Test", "test 2", "Email 1", "email1", "Boîte mail", "boite", "Nouvelle intégration", "Mail #3", " essai "])(
  "« %s » tells nobody which mailbox it is",
  (name) => expect(isVagueName(name)).toBe(true),
);

test.each(["Boîte principale", "Support client", "contact@moncommerce.fr", "Testeurs", "Emailing", "Boutique", ""])(
  "« %s » is left alone",
  (name) => expect(isVagueName(name)).toBe(false),
);

test("the local part of an address tells what it is there for", () => {
  expect(purposeOf("contact@moncommerce.fr")).toBe("main");
  expect(purposeOf("SAV@moncommerce.fr")).toBe("support");
  expect(purposeOf("marie@moncommerce.fr")).toBeNull();
});
