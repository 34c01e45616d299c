const UNITS_MS: Record<string, number> = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 };

/** When a sleep ends: the SDK names it by a duration such as `1h30m`, or by a date. */
export function findSleepEnd(name: string, now: Date): Date {
  const parts = [...name.matchAll(/(\d+)([wdhms])/g)];
  if (parts.length > 0 && parts.map(([part]) => part).join("") === name) {
    const wait = parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS_MS[unit ?? ""] ?? 0), 0);
    return new Date(now.getTime() + wait);
  }
  const date = new Date(name);
  // An empty duration is what the SDK writes for a sleep of zero.
  if (name === "") return now;
  if (Number.isNaN(date.getTime())) throw new Error(`cannot read the sleep « ${name} »`);
  return date;
}
