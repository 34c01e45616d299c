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
      (longest, word) => (fold(piece).startsWith(word) ? Math.max(longest, word.length) : longest),
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

function searchedWords(search: string): string[] {
  const withoutOperators = search.replace(/(?:^|\s)(?:de|from|à|a|to|objet|subject):/giu, " ");
  return (withoutOperators.match(/[\p{L}\p{N}\p{M}]{2,}/gu) ?? []).map(fold);
}

/** The beginning of a word that folds to `length` letters: « é » may be one character or two. */
function firstLetters(word: string, length: number): string {
  let end = 0;
  while (end < word.length && fold(word.slice(0, end)).length < length) end++;
  while (/\p{M}/u.test(word[end] ?? "")) end++;
  return word.slice(0, end);
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
