interface Listed {
  id: number;
  retrying: boolean;
}

/** How many of the mails that were asked for are imported, and how many failed again; null while a try is to come. */
export function sortOutcome(
  asked: readonly number[],
  items: readonly Listed[],
): { imported: number; failed: number } | null {
  if (asked.length === 0) return null;
  const left = items.filter(({ id }) => asked.includes(id));
  if (left.some(({ retrying }) => retrying)) return null;
  return { imported: asked.length - left.length, failed: left.length };
}
