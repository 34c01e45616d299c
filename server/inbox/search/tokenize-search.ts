/** One piece of a typed search: a word, a "phrase", or either behind `operator:`. */
export interface SearchToken {
  /** As it was typed. */
  written: string;
  /** Where it begins in the text given. */
  start: number;
  negated: boolean;
  /** What stands before the colon, as typed; null without one. */
  name: string | null;
  /** There is white space between the colon and the value. */
  spaced: boolean;
  value: string;
  quoted: boolean;
}

// White space after a colon is part of the piece, unless another operator follows: « de: objet:devis ».
const TOKEN = /(-?)(?:(\p{L}[\p{L}\p{M}]{0,19}):(\s*(?!-?\p{L}[\p{L}\p{M}]{0,19}:))?)?(?:"([^"]*)"?|([^\s"]+))?/gu;

/** Cuts what a person typed into its pieces; whatever it is, there is a reading of it. */
export function tokenizeSearch(text: string): SearchToken[] {
  return [...text.matchAll(TOKEN)].flatMap((match) => {
    const [written, minus = "", name, space = "", phrase, word] = match;
    if (written === "" || written === "-") return [];
    return {
      written: written.trimEnd(),
      start: match.index,
      negated: minus !== "",
      name: name ?? null,
      spaced: space !== "",
      value: (phrase ?? word ?? "").trim(),
      quoted: phrase !== undefined,
    };
  });
}
