/** Of rows that stood in this order, the one nearest to `index` that stays: the first from there on, else the last before. */
export function findNearestStaying(
  ids: readonly string[],
  index: number,
  stays: (id: string) => boolean,
): string | null {
  return ids.slice(index).find(stays) ?? ids.slice(0, index).findLast(stays) ?? null;
}
