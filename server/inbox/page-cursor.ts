/** Keyset position: pages are cut at a (time, id) pair, so that mail which arrives meanwhile shifts nothing. */
export interface Position {
  at: Date;
  id: string;
}

export function encodeCursor({ at, id }: Position): string {
  return `${at.getTime()}~${id}`;
}

/** The reverse of `encodeCursor`; schema.ts has checked the shape. */
export function decodeCursor(cursor: string | null | undefined): Position | null {
  if (!cursor) return null;
  const separator = cursor.indexOf("~");
  return { at: new Date(Number(cursor.slice(0, separator))), id: cursor.slice(separator + 1) };
}
