import { foldText } from "@/server/inbox/search/operators";
import { parseSearch } from "@/server/inbox/search/parse-search";

export interface MatchRun {
  text: string;
  match: boolean;
}

/** Finds the searched words at the start of words, as the search does: accents and capitals do not matter. */
export function markMatches(text: string, search: string): MatchRun[] {
  const words = searchedWords(search);
  if (words.length === 0) return [{ text, match: false }];
  const runs: MatchRun[] = [];
  let plain = "";
  for (const [piece] of text.matchAll(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu)) {
    const length = words.reduce(
      (longest, word) => (foldText(piece).startsWith(word) ? Math.max(longest, word.length) : longest),
      0,
    );
    if (length === 0) plain += piece;
    else {
      const match = firstLetters(piece, length);
      if (plain !== "") runs.push({ text: plain, match: false });
      runs.push({ text: match, match: true });
      plain = piece.slice(match.length);
    }
  }
  return plain === "" ? runs : [...runs, { text: plain, match: false }];
}

/** What must be there; what is excluded is not. */
function searchedWords(search: string): string[] {
  const terms = parseSearch(search).groups.flat();
  return terms.flatMap(({ text }) => text.match(/[\p{L}\p{N}\p{M}]{2,}/gu) ?? []).map(foldText);
}

/** The beginning of a word that folds to `length` letters: « é » may be one character or two. */
function firstLetters(word: string, length: number): string {
  let end = 0;
  while (end < word.length && foldText(word.slice(0, end)).length < length) end++;
  while (/\p{M}/u.test(word[end] ?? "")) end++;
  return word.slice(0, end);
}
