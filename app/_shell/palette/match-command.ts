/** Whether a command's name holds every word that was typed, in any order; accents and capitals count for nothing. */
export function matchesTyped(name: string, typed: string): boolean {
  const text = plain(name);
  return plain(typed)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase().trim();
}
