/** Which conversation stands where: found at once, however many are loaded. */
export interface RowOrder {
  readonly ids: readonly string[];
  /** -1 when it is not in the list. */
  indexOf: (id: string | null) => number;
}

export function orderOf(ids: readonly string[]): RowOrder {
  const places = new Map<string | null, number>(ids.map((id, index) => [id, index]));
  return { ids, indexOf: (id) => places.get(id) ?? -1 };
}
