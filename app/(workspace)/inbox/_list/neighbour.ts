import type { RowOrder } from "./row-order";

/**
 * The conversation `step` rows from this one, or null at either end. When the row has left the list (read, under
 * « Non lus »), the one that took its place counts from there.
 */
export function findNeighbour(
  { ids, indexOf }: RowOrder,
  id: string | null,
  step: 1 | -1,
  lastIndex: number,
): string | null {
  if (id === null) return ids[0] ?? null;
  const index = indexOf(id);
  if (index !== -1) return ids[index + step] ?? null;
  return ids[step === 1 ? lastIndex : lastIndex - 1] ?? null;
}
