import { expect, test } from "vitest";
import { linkText } from "./link-text";

test("links web and mail addresses and nothing else", () => {
  expect(linkText("Voir https://exemple.fr/a?b=1 ou marie@exemple.fr.")).toEqual([
    { text: "Voir " },
    { text: "https://exemple.fr/a?b=1", href: "https://exemple.fr/a?b=1" },
    { text: " ou " },
    { text: "marie@exemple.fr", href: "mailto:marie@exemple.fr" },
    { text: "." },
  ]);
});

test("leaves the punctuation of the sentence outside", () => {
  expect(linkText("(voir https://exemple.fr/a).")[1]).toEqual({
    text: "https://exemple.fr/a",
    href: "https://exemple.fr/a",
  });
  expect(linkText("https://fr.wikipedia.org/wiki/Pain_(aliment)")[0]?.href).toContain("(aliment)");
});

test.each(["javascript:alert(1)", "data:text/html,x", "http://", "JaVaScRiPt://exemple.fr/%0aalert(1)"])(
  "never links %s",
  (text) => {
    expect(linkText(text).some((run) => run.href !== undefined)).toBe(false);
  },
);

test("loses no character", () => {
  const text = "a https://x.fr, b\nc@d.fr\u200b« https://y.fr/z » fin";
  expect(
    linkText(text)
      .map((run) => run.text)
      .join(""),
  ).toBe(text);
});

test("stays fast on a hostile line", () => {
  const started = performance.now();
  linkText("a".repeat(200_000));
  linkText("a@".repeat(100_000));
  linkText(`https://${".".repeat(1_000)}a${")".repeat(990)} `.repeat(100));
  expect(performance.now() - started).toBeLessThan(1_000);
});
