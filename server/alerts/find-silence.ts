import { HOUR_MS, type OfficeHour } from "./office-hours";

/** Fewer weeks of mail than this make no habit. */
const MIN_WEEKS = 4;
/** No silence is told of before a whole day has passed. */
const MIN_SILENCE_HOURS = 24;
/** How surprising a silence has to be by itself: one in about 20,000. */
const MIN_SURPRISE = 10;
/** And beside the longest one that turned out to be nothing. */
const BEYOND_LONGEST = 2;

/**
 * Since when a mailbox is silent against its habit; null when it is not, or when nobody can tell. `hours` are those
 * (since 1970) in which it received mail in the last eight weeks, and `office` the office hours of that time: only they
 * count, so that no night, week-end or holiday ever looks like a silence. A silence is as surprising as its office hours
 * used to have mail; it is told of when that is far beyond chance and beyond any silence of the weeks before. Pure.
 */
export function findSilence(hours: number[], office: OfficeHour[], now: Date): Date | null {
  const present = Math.floor(now.getTime() / HOUR_MS);
  const [first, last] = [Math.min(...hours), Math.max(...hours)];
  if (hours.length === 0 || last - first < MIN_WEEKS * 168 || present - last < MIN_SILENCE_HOURS) return null;
  // Only somebody who is at work is told.
  if (office.at(-1)?.hour !== present) return null;

  const surprise = surpriseOf(
    new Set(hours),
    office.filter(({ hour }) => hour >= first && hour <= last),
  );
  let [longest, current] = [0, 0];
  const active = new Set(hours);
  for (const { hour, slot } of office) {
    // The present hour is not over yet.
    if (hour < first || hour === present) continue;
    if (active.has(hour)) current = 0;
    else current += surprise.get(slot) ?? 0;
    if (hour <= last) longest = Math.max(longest, current);
  }
  const isSilent = current >= MIN_SURPRISE && current >= longest * BEYOND_LONGEST;
  return isSilent ? new Date(last * HOUR_MS) : null;
}

/** For each hour of the week, how surprising it is without mail: −ln of how often it had none. */
function surpriseOf(active: Set<number>, office: OfficeHour[]): Map<number, number> {
  const seen = new Map<number, { weeks: number; silent: number }>();
  for (const { hour, slot } of office) {
    const { weeks, silent } = seen.get(slot) ?? { weeks: 0, silent: 0 };
    seen.set(slot, { weeks: weeks + 1, silent: silent + (active.has(hour) ? 0 : 1) });
  }
  // One silent week is added to those seen: eight weeks cannot prove that an hour always has mail.
  return new Map([...seen].map(([slot, { weeks, silent }]) => [slot, -Math.log((silent + 1) / (weeks + 1))]));
}
