/** Keyset position: pages are cut at a (time, id) pair, so that mail which arrives meanwhile shifts nothing. */
export interface Position {
  at: Date;
  id: string;
}

/** A position in a list that shows likely results first (tier 0), then the others (tier 1). */
export interface TieredPosition extends Position {
  tier: number;
}

export function encodeCursor({ at, id, tier = 0 }: Position & { tier?: number }): string {
  return `${tier > 0 ? `${tier}~` : ""}${at.getTime()}~${id}`;
}

/** The reverse of `encodeCursor`; schema.ts has checked the shape. */
export function decodeCursor(cursor: string | null | undefined): TieredPosition | null {
  if (!cursor) return null;
  const [id = "", at, tier] = cursor.split("~").reverse();
  return { tier: Number(tier ?? 0), at: new Date(Number(at)), id };
}
