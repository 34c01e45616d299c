import { wallTime } from "@/server/mime/zoned-time";
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
  return day && wallTime(Date.UTC(day.year, day.month - 1, day.day), timeZone);
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
