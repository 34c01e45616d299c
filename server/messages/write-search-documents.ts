import type { Transaction } from "@/server/db/client";
import { END_MARK, type Lexeme, Lexicon, type Word } from "./lexicon";

type Asked = Pick<Transaction, "$queryRaw">;

const lexicon = new Lexicon();

/**
 * The search documents of these texts, in the text form of `tsvector`. PostgreSQL is asked about a word once, not each
 * time that it stands in a mail: cutting and stemming whole texts there was half the time of an import.
 */
export async function writeSearchDocuments(tx: Asked, texts: string[]): Promise<string[]> {
  const unknown = new Map<string, Word>();
  const documents = texts.map((text) => readWords(text, unknown));
  const answers = await askDatabase(tx, [...unknown.keys()]);
  for (const [index, [spelling, word]] of [...unknown].entries()) {
    Object.assign(word, lexicon.learn(spelling, answers[index] ?? ""));
  }
  return documents.map(writeDocument);
}

/** The words that white space separates: to PostgreSQL's parser each is its own affair. */
function readWords(text: string, unknown: Map<string, Word>): Word[] {
  const words: Word[] = [];
  for (const spelling of text.split(/\s+/)) {
    if (spelling === "") continue;
    let word = lexicon.find(spelling) ?? unknown.get(spelling);
    if (!word) {
      word = { lexemes: [], span: 0 };
      unknown.set(spelling, word);
    }
    words.push(word);
  }
  return words;
}

async function askDatabase(tx: Asked, spellings: string[]): Promise<string[]> {
  if (spellings.length === 0) return [];
  const [row] = await tx.$queryRaw<{ documents: string }[]>`
    SELECT json_agg(to_tsvector('lokario_french', spelling || ${` ${END_MARK}`})::text ORDER BY place)::text AS "documents"
    FROM json_array_elements_text(${JSON.stringify(spellings)}::json) WITH ORDINALITY AS asked(spelling, place)`;
  return JSON.parse(row?.documents ?? "[]");
}

function writeDocument(words: Word[]): string {
  const used = new Set<Lexeme>();
  let position = 0;
  for (const { lexemes, span } of words) {
    for (const { lexeme, at } of lexemes) {
      if (lexeme.positions === "") used.add(lexeme);
      lexeme.positions += lexeme.positions === "" ? position + at : `,${position + at}`;
    }
    position += span;
  }
  const document = Array.from(used, ({ quoted, positions }) => `${quoted}:${positions}`).join(" ");
  for (const lexeme of used) lexeme.positions = "";
  return document;
}
