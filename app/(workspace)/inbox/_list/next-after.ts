/** What a person looks at once these conversations have left the list: the one that follows them, else the one before. */
export function findNextAfter(ids: readonly string[], leaving: readonly string[]): string | null {
  const gone = new Set(leaving);
  const first = ids.findIndex((id) => gone.has(id));
  if (first === -1) return null;
  return ids.slice(first).find((id) => !gone.has(id)) ?? ids.slice(0, first).findLast((id) => !gone.has(id)) ?? null;
}
