/** What a person typed, so that LIKE takes its signs for themselves. */
export function escapeLike(typed: string): string {
  return typed.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
