const EARLIEST = Date.UTC(1970, 0, 1);
const TOLERANCE_MS = 24 * 60 * 60 * 1000;

/**
 * The moment that a Date header names, or null: a header that cannot be read, or that lies before 1970 or more than
 * a day ahead, says nothing.
 */
export function readDate(value: string, now = Date.now()): Date | null {
  // Comments (RFC 5322 §3.2.2) such as "(CEST)" repeat the zone.
  const bare = value.replace(/\([^()]*\)/g, " ").trim();
  if (!/\d/.test(bare) || bare.length > 100) return null;
  // Date.parse takes the year 0001 for 2001.
  if (/(^|\s)0\d{3}(\s|$)/.test(bare)) return null;
  const time = Date.parse(bare);
  // NaN compares false.
  return time >= EARLIEST && time <= now + TOLERANCE_MS ? new Date(time) : null;
}
