import { expect, it } from "vitest";
import { readHeaderWords } from "./read-header-words";

it.each([
  ["Devis", "Devis"],
  ["=?utf-8?B?RmFjdHVyZSBkJ8OpdMOp?=", "Facture d'été"],
  ["=?iso-8859-1?Q?R=E9ponse?= =?iso-8859-1?Q?_attendue?=", "Réponse attendue"],
  ["=?utf-8?Q?Vraiment_??= =?utf-8?Q?_Oui?=", "Vraiment ? Oui"],
  ["=?x-unknown?Q?brut?=", "brut"],
  ["coupé =?utf-8?B?RmFj", "coupé =?utf-8?B?RmFj"],
  ["l'un\r\nBcc: autre@example.test", "l'un Bcc: autre@example.test"],
  ["", ""],
])("reads the subject %j as %j", (subject, read) => {
  expect(readHeaderWords({ from: "", subject })).toEqual({ from: "", subject: read });
});

it.each([
  ["=?utf-8?Q?Ren=C3=A9e?= <renee@durand.test>", /^Renée <renee@durand\.test>$/],
  ["renee@durand.test", /^renee@durand\.test$/],
  ['"Durand, Renée" <renee@durand.test>', /^Durand, Renée <renee@durand\.test>$/],
  ["<<<", /<<</],
])("reads the sender %j", (from, read) => {
  expect(readHeaderWords({ from, subject: "" }).from).toMatch(read);
});

it("is not held up by the blanks in a name", () => {
  const startedAt = performance.now();
  readHeaderWords({ from: `=?utf-8?q?(${" ".repeat(800_000)}x?=`, subject: "" });
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});
