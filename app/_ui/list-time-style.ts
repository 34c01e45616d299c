import type { DateTimeFormatOptions } from "next-intl";
import { dateFormat } from "./date-format";

const CLOCK: DateTimeFormatOptions = { timeStyle: "short" };
const THIS_YEAR: DateTimeFormatOptions = { day: "numeric", month: "short" };
const OTHER_YEAR: DateTimeFormatOptions = { day: "2-digit", month: "2-digit", year: "numeric" };

/** How a list shows a moment: the hour today, « hier », the day this year, the whole date before. */
export function listTimeStyle(value: Date, now: Date, timeZone: string): DateTimeFormatOptions | "yesterday" {
  const days = dayNumber(now, timeZone) - dayNumber(value, timeZone);
  if (days === 0) return CLOCK;
  if (days === 1) return "yesterday";
  return yearOf(value, timeZone) === yearOf(now, timeZone) ? THIS_YEAR : OTHER_YEAR;
}

/** Days since 1970 of the calendar day that the moment falls on there. */
function dayNumber(moment: Date, timeZone: string): number {
  const day = dateFormat("en-CA", { timeZone, dateStyle: "short" }).format(moment);
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

function yearOf(moment: Date, timeZone: string): string {
  return dateFormat("en", { timeZone, year: "numeric" }).format(moment);
}
