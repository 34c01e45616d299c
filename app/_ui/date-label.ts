import { dateFormat } from "./date-format";
import { listTimeStyle } from "./list-time-style";

export interface Clock {
  now: Date;
  locale: string;
  timeZone: string;
}

/** The short date of a row, as words: « 14:02 » today, « hier », « 12 nov. » this year, « 12/11/2024 » before. */
export function dateLabel(date: Date, { now, locale, timeZone }: Clock): string {
  const style = listTimeStyle(date, now, timeZone);
  if (style === "yesterday") return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(-1, "day");
  return dateFormat(locale, { ...style, timeZone }).format(date);
}

/** The whole date: « lundi 23 novembre 2026 à 14:02 ». */
export function fullDateLabel(date: Date, { locale, timeZone }: Omit<Clock, "now">): string {
  return dateFormat(locale, { dateStyle: "full", timeStyle: "short", timeZone }).format(date);
}
