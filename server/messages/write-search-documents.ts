import type { Transaction } from "@/server/db/client";
import { END_MARK, type Lexeme, Lexicon, type Word } from "./lexicon";
import type { FieldMark, SearchedText } from "./searched-text";

type Asked = Pick<Transaction, "$queryRaw">;

const lexicon = new Lexicon();

/** Words of one stretch of a message. */
interface Stretch {
  words: Word[];
  mark: FieldMark | null;
}

/**
 * The search documents of these messages, in the text form of `tsvector`. PostgreSQL is asked about a word once, not each
 * time that it stands in a mail: cutting and stemming whole texts there was half the time of an import.
 */
export async function writeSearchDocuments(tx: Asked, messages: SearchedText[][]): Promise<string[]> {
  const unknown = new Map<string, Word>();
  const documents = messages.map((texts) => texts.map(({ text, mark }) => ({ words: readWords(text, unknown), mark })));
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

function writeDocument(stretches: Stretch[]): string {
  const used = new Set<Lexeme>();
  let position = 0;
  const place = (lexeme: Lexeme, at: number) => {
    used.add(lexeme);
    lexeme.positions += lexeme.positions === "" ? at : `,${at}`;
  };
  for (const { words, mark } of stretches) {
    for (const { lexemes, span } of words) {
      for (const { lexeme, at } of lexemes) {
        place(lexeme, position + at);
        const marked = mark === null ? null : lexicon.mark(lexeme, mark);
        if (marked) place(marked, position + at);
      }
      position += span;
    }
  }
  const document = Array.from(used, ({ quoted, positions }) => `${quoted}:${positions}`).join(" ");
  for (const lexeme of used) lexeme.positions = "";
  return document;
}
