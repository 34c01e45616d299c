/** The first day of a depth of history; null: there is no limit. */
export function historyStart(months: number | null, now: Date): Date | null {
  if (months === null) return null;
  const start = new Date(now);
  start.setUTCMonth(start.getUTCMonth() - months);
  return start;
}
