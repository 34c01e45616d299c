/** What Outlook and Exchange call the zones that French businesses meet. */
const WINDOWS_ZONES: Record<string, string> = {
  "Romance Standard Time": "Europe/Paris",
  "W. Europe Standard Time": "Europe/Berlin",
  "Central Europe Standard Time": "Europe/Budapest",
  "Central European Standard Time": "Europe/Warsaw",
  "GMT Standard Time": "Europe/London",
  "GTB Standard Time": "Europe/Athens",
  "Morocco Standard Time": "Africa/Casablanca",
  "W. Central Africa Standard Time": "Africa/Algiers",
  "SA Western Standard Time": "America/Guadeloupe",
  "SA Eastern Standard Time": "America/Cayenne",
  "Eastern Standard Time": "America/New_York",
  "Pacific Standard Time": "America/Los_Angeles",
  UTC: "UTC",
};

/** The moment at which a wall clock of the zone `tzid` (or of `fallback`, where nobody knows it) shows the time of `wall`. */
export function zonedTime(wall: number, tzid: string, fallback: string): Date {
  return wallTime(wall, knownZone(tzid) ?? fallback);
}

/** The moment at which a wall clock of a known time zone shows the time of `wall`. */
export function wallTime(wall: number, timeZone: string): Date {
  const guess = wall - offsetAt(wall, timeZone);
  // Near a change of the clocks the first guess may lie on its other side.
  return new Date(wall - offsetAt(guess, timeZone));
}

function knownZone(tzid: string): string | null {
  // Some write their own path before it: /citadel.org/20250101/Europe/Paris.
  const name = WINDOWS_ZONES[tzid] ?? /[A-Za-z]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?$/.exec(tzid)?.[0];
  if (name === undefined) return null;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** Milliseconds by which the zone is ahead of UTC at a moment. */
function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US-u-hc-h23", {
    timeZone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return shown - Math.floor(at / 1_000) * 1_000;
}
