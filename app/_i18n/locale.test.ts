import { expect, test } from "vitest";
import { pickLocale } from "./locale";

test("the language chosen in the account menu wins over the browser's", () => {
  expect(pickLocale("en", "fr-FR,fr;q=0.9")).toBe("en");
});

test("the browser's most wanted language that we speak is used", () => {
  expect(pickLocale(undefined, "de-DE, en;q=0.4, fr-CA;q=0.8")).toBe("fr");
  expect(pickLocale(undefined, "en-GB,fr;q=0.5")).toBe("en");
});

test("a language refused by the browser or unknown to us falls back to French", () => {
  expect(pickLocale("xx", "en;q=0, de")).toBe("fr");
  expect(pickLocale(undefined, null)).toBe("fr");
});
