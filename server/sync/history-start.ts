/** The first day of a depth of history; null: there is no limit. A day that a month lacks is its last. */
export function historyStart(months: number | null, now: Date): Date | null {
  if (months === null) return null;
  const firstOfMonth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1));
  const lastDay = new Date(Date.UTC(firstOfMonth.getUTCFullYear(), firstOfMonth.getUTCMonth() + 1, 0)).getUTCDate();
  firstOfMonth.setUTCDate(Math.min(now.getUTCDate(), lastDay));
  return firstOfMonth;
}
