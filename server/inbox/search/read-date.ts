import { foldText } from "./operators";

/** Days before today. */
const RELATIVE: Record<string, number> = {
  "aujourd'hui": 0,
  aujourdhui: 0,
  today: 0,
  hier: 1,
  yesterday: 1,
  "avant-hier": 2,
};

interface Day {
  year: number;
  month: number;
  day: number;
}

/**
 * The instant at which a date begins in a time zone: « 24/12/2026 », « 2026-12-24 », « 12/2026 », « 2026-12 », « 2026 »,
 * « hier ». Null when it is none: the 31st of February included.
 */
export function readDate(written: string, timeZone: string, now: Date): Date | null {
  const text = foldText(written).replace(/’/g, "'");
  const ago = Object.hasOwn(RELATIVE, text) ? RELATIVE[text] : undefined;
  const day = ago === undefined ? readDay(text) : daysBefore(localDay(now, timeZone), ago);
  return day && startOfDay(day, timeZone);
}

function readDay(text: string): Day | null {
  const french = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  const [day, month, year] = french ? french.slice(1) : iso ? [iso[3], iso[2], iso[1]] : [];
  const found = { year: Number(year ?? 0), month: Number(month ?? 1), day: Number(day ?? 1) };
  const date = new Date(Date.UTC(found.year, found.month - 1, found.day));
  const exists = date.getUTCMonth() === found.month - 1 && date.getUTCDate() === found.day;
  return exists && found.year >= 1970 && found.year <= 2200 ? found : null;
}

function daysBefore({ year, month, day }: Day, days: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day - days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function localDay(moment: Date, timeZone: string): Day {
  const [year = 0, month = 0, day = 0] = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" })
    .format(moment)
    .split("-")
    .map(Number);
  return { year, month, day };
}

/** Midnight there: the offset of the zone is that of the instant looked for, so the first guess is mended once. */
function startOfDay({ year, month, day }: Day, timeZone: string): Date {
  const wall = Date.UTC(year, month - 1, day);
  const guess = wall - offsetAt(wall, timeZone);
  return new Date(wall - offsetAt(guess, timeZone));
}

function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(instant);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const wall = Date.UTC(read("year"), read("month") - 1, read("day"), read("hour"), read("minute"), read("second"));
  return wall - Math.floor(instant / 1000) * 1000;
}
