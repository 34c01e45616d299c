import type { FieldMark } from "./searched-text";

/** A lexeme, quoted as in the text form of a `tsvector`, with its places in the document that is being written. */
export interface Lexeme {
  quoted: string;
  positions: string;
  /** The same behind the marks of fields, as far as it was met there. */
  marked: Partial<Record<FieldMark, Lexeme>>;
}

/** What PostgreSQL makes of one word of a text. */
export interface Word {
  /** Each with its place in the word; none for « le » or « -- ». */
  lexemes: { lexeme: Lexeme; at: number }[];
  /** Places that the word takes up: « porte-fenêtre » takes three, and so the search for phrases counts them. */
  span: number;
}

/** Stands behind a word when PostgreSQL is asked about it: its place tells how many the word took up. */
export const END_MARK = "lokariofin";

/** Twice this many words are kept at most; some 10 MB. */
const GENERATION = 25_000;
/** Longer ones are addresses of pages and the like, which do not come again. */
const MAX_KEPT_LENGTH = 40;
/** A lexeme has 2,046 bytes at most. */
const MAX_MARKED_LENGTH = 500;

/** The words that came lately: what falls out of use for a whole generation is forgotten. */
export class Lexicon {
  private young = new Map<string, Word>();
  private old = new Map<string, Word>();
  private lexemes = new Map<string, Lexeme>();

  find(spelling: string): Word | undefined {
    const known = this.young.get(spelling);
    if (known) return known;
    const older = this.old.get(spelling);
    if (older) this.keep(spelling, older);
    return older;
  }

  /** @param document the text form of `to_tsvector(spelling || ' ' || END_MARK)` */
  learn(spelling: string, document: string): Word {
    const found: Word["lexemes"] = [];
    for (const [, quoted = "", positions = ""] of document.matchAll(/('(?:[^'\\]|''|\\\\)+'):([\d,]+)/g)) {
      for (const position of positions.split(",")) found.push({ lexeme: this.intern(quoted), at: Number(position) });
    }
    const last = found.reduce((max, { at }) => Math.max(max, at), 0);
    const lexemes = found.filter(({ lexeme, at }) => at < last || lexeme.quoted !== `'${END_MARK}'`);
    const word = { lexemes, span: lexemes.length < found.length ? last - 1 : last };
    if (spelling.length <= MAX_KEPT_LENGTH) this.keep(spelling, word);
    return word;
  }

  /** The lexeme as it stands in a document for a field alone; null for monsters, which would pass PostgreSQL's limit. */
  mark(lexeme: Lexeme, mark: FieldMark): Lexeme | null {
    if (lexeme.quoted.length > MAX_MARKED_LENGTH) return null;
    lexeme.marked[mark] ??= { quoted: `'${mark}${lexeme.quoted.slice(1)}`, positions: "", marked: {} };
    return lexeme.marked[mark];
  }

  private keep(spelling: string, word: Word): void {
    if (this.young.size >= GENERATION) {
      [this.old, this.young] = [this.young, new Map()];
      this.lexemes = new Map();
    }
    // A part of a string keeps the whole of it in memory; this makes a string of its own.
    this.young.set(Buffer.from(spelling).toString(), word);
  }

  private intern(quoted: string): Lexeme {
    const known = this.lexemes.get(quoted);
    if (known) return known;
    const lexeme = { quoted, positions: "", marked: {} };
    this.lexemes.set(quoted, lexeme);
    return lexeme;
  }
}
