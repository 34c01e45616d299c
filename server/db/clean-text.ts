/**
 * The one border between text from outside and PostgreSQL: no NUL (which `text` refuses), no lone surrogates (which
 * are not UTF-8), at most `max` UTF-16 units.
 */
export function cleanText(value: string, max: number): string {
  // Cut first: a 1 MB subject is not worth cleaning, and the cut may itself split a surrogate pair.
  return value.slice(0, max).replaceAll("\0", "").toWellFormed();
}
