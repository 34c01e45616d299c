import { isWorkday } from "./french-holidays";

/** An hour at which somebody in the office might get mail; `slot` is its place in the week, 0 to 167. */
export interface OfficeHour {
  /** Hours since 1970. */
  hour: number;
  slot: number;
}

export const HOUR_MS = 3_600_000;
/** Habits are read from this many weeks. */
export const WEEKS = 8;

const OPENS = 8;
const CLOSES = 19;
const FORMAT = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Paris",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
});

/** The office hours of the last eight weeks, the present one included. Nights, week-ends and holidays have none. */
export function listOfficeHours(now: Date): OfficeHour[] {
  const last = Math.floor(now.getTime() / HOUR_MS);
  const hours: OfficeHour[] = [];
  for (let hour = last - WEEKS * 168; hour <= last; hour += 1) {
    const slot = findSlot(hour);
    if (slot !== null) hours.push({ hour, slot });
  }
  return hours;
}

function findSlot(hour: number): number | null {
  const parts = Object.fromEntries(
    FORMAT.formatToParts(hour * HOUR_MS).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour: local = 0 } = parts;
  const date = new Date(Date.UTC(year, month - 1, day));
  return local >= OPENS && local < CLOSES && isWorkday(date) ? date.getUTCDay() * 24 + local : null;
}
