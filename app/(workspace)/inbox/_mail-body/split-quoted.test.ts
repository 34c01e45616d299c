import { expect, test } from "vitest";
import { quoteText } from "@/server/outbox/quote-text";
import { splitQuoted } from "./split-quoted";

test("keeps a mail without quotes whole", () => {
  expect(splitQuoted("Bonjour,\r\n\r\nÀ demain.\n\n")).toEqual([{ quoted: false, text: "Bonjour,\n\nÀ demain." }]);
});

test("knows a signature, and what is quoted after it", () => {
  expect(splitQuoted("Bonjour\n\n-- \nMarie\n01 23\n\n> Ok")).toEqual([
    { quoted: false, text: "Bonjour" },
    { quoted: false, signature: true, text: "-- \nMarie\n01 23" },
    { quoted: true, text: "> Ok" },
  ]);
});

test("folds the quote together with its introduction", () => {
  const mail = "Merci.\n\nLe 12 nov. 2026 à 14:02, Marie Durand <marie@exemple.fr> a écrit :\n\n> Bonjour\n>\n> Marie";
  expect(splitQuoted(mail)).toEqual([
    { quoted: false, text: "Merci." },
    {
      quoted: true,
      text: "Le 12 nov. 2026 à 14:02, Marie Durand <marie@exemple.fr> a écrit :\n\n> Bonjour\n>\n> Marie",
    },
  ]);
});

test("folds an introduction that the sender's program wrapped", () => {
  const mail = "Ok\n\nLe jeudi 12 novembre 2026 à 14:02, Marie Durand\n<marie@exemple.fr> a écrit :\n> Bonjour";
  expect(splitQuoted(mail).map((part) => part.quoted)).toEqual([false, true]);
});

test("leaves answers between quotes in sight", () => {
  const mail = "> Quel jour ?\nMardi.\n> Quelle heure ?\n14 h.";
  expect(splitQuoted(mail).map((part) => part.quoted)).toEqual([true, false, true, false]);
});

test("does not take a sentence for an introduction", () => {
  expect(splitQuoted("Le notaire a écrit :\nvenez mardi.")).toEqual([
    { quoted: false, text: "Le notaire a écrit :\nvenez mardi." },
  ]);
});

test("shows nothing for an empty mail", () => {
  expect(splitQuoted(" \n\n")).toEqual([]);
});

test("folds what Lokario itself quotes", () => {
  const quote = quoteText("REPLY", "Le 12 novembre 2026, Marie a écrit :", "Bonjour,\n\n> avant\n");
  expect(splitQuoted(`Oui.\n\n${quote}`).map(({ quoted }) => quoted)).toEqual([false, true]);
});

test.each([
  ["blanks", `x${" ".repeat(200_000)}y`],
  ["blanks before a quote", `x${" ".repeat(200_000)}y\n> z`],
  ["empty lines", `x${"\n".repeat(200_000)}y`],
  ["dashes", `--- Original Message ${"-".repeat(200_000)}x\n> z`],
  ["introductions", `Le 12 ${"wrote ".repeat(33_000)}\n> z`],
])("is not held up by 200,000 characters of %s", (_name, text) => {
  const startedAt = performance.now();
  splitQuoted(text);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});
