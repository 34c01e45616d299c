import { expect, test } from "vitest";
import { findProvider } from "./find-provider";
import { defaultUsername, otherUsername } from "./username-forms";

test.each([
  ["free", "marie@free.fr", "marie"],
  ["laposte", "marie@laposte.net", "marie"],
  ["icloud", "marie@icloud.com", "marie"],
  ["icloud", "marie@moncommerce.fr", "marie@moncommerce.fr"],
  ["gmail", "marie@gmail.com", "marie@gmail.com"],
  ["other", "marie@moncommerce.fr", "marie@moncommerce.fr"],
])("%s signs %s in as %s", (key, address, username) => {
  expect(defaultUsername(findProvider(key), address)).toBe(username);
});

test.each([
  ["free", "marie@free.fr", "marie@free.fr", "marie"],
  ["free", "Marie", "marie@free.fr", "marie@free.fr"],
  ["free", "boutique-12", "marie@free.fr", null],
  ["icloud", "contact@moncommerce.fr", "contact@moncommerce.fr", null],
  ["gmail", "marie@gmail.com", "marie@gmail.com", null],
  [null, "contact@moncommerce.fr", "contact@moncommerce.fr", "contact"],
  [null, "contact", "contact@moncommerce.fr", "contact@moncommerce.fr"],
  [null, "", "", null],
])("at %s, where %s of %s is refused, %s is tried", (key, username, address, other) => {
  expect(otherUsername(findProvider(key), username, address)).toBe(other);
});
