import { expect, it } from "vitest";
import { db } from "@/server/db/client";
import { FIELD_MARKS } from "./searched-text";
import { writeSearchDocuments } from "./write-search-documents";

const TEXTS = [
  "Bonjour, votre devis nº 12-345 pour la porte-fenêtre est prêt ; l'électricité en sus.",
  "Les devis, le DEVIS et les Devis. Voilà ! « Rendez-vous » lundi 3/4 à 8h30…",
  "contact@atelier.test Atelier & fils https://atelier.test/devis?no=12&x=y www.exemple.fr/a/b 1.5e3 -42 v2.0.1",
  "C:\\plans\\maison.dwg /tmp/a.txt 'guillemets' \"doubles\" l\\'échappé <jean@client.test> a'b''c",
  "çà et là, cœur, Œuvre, naïve, ŒUFS; été\tété\r\nété 日本語 Привет ünïcödé",
  "",
  "le la les",
  `${"mot ".repeat(250)}fin ${"x".repeat(3_000)} suite`,
];

const unmarked = (text: string) => [{ text, mark: null }];

it("writes what to_tsvector writes, the first time and from memory", async () => {
  for (const _again of [1, 2]) {
    const documents = await db.$transaction((tx) => writeSearchDocuments(tx, TEXTS.map(unmarked)));
    for (const [index, text] of TEXTS.entries()) {
      const [row] = await db.$queryRaw<{ ours: string; theirs: string }[]>`
        SELECT ${documents[index]}::tsvector::text AS "ours", to_tsvector('lokario_french', ${text})::text AS "theirs"`;
      expect(row?.ours).toBe(row?.theirs);
    }
  }
});

it("finds words that a no-break space parts from punctuation, which PostgreSQL would take for one word", async () => {
  const [document] = await db.$transaction((tx) => writeSearchDocuments(tx, [unmarked("Objet\u00a0: devis")]));
  expect(document).toBe("'objet':1 'dev':2");
});

it("writes the words of a field twice: for the whole mail, and for a search in that field alone", async () => {
  const texts = [
    { text: "Devis porte-fenêtre", mark: FIELD_MARKS.subject },
    { text: "le devis", mark: null },
  ];
  const [document = ""] = await db.$transaction((tx) => writeSearchDocuments(tx, [texts]));
  expect(document.split(" ").sort()).toEqual(
    [
      "'=sdev':1",
      "'=sfenetr':4",
      "'=sport':3",
      "'=sporte-fenetr':2",
      "'dev':1,6",
      "'fenetr':4",
      "'port':3",
      "'porte-fenetr':2",
    ].sort(),
  );
});
