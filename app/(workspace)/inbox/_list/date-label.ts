export interface Clock {
  now: Date;
  locale: string;
  timeZone: string;
}

/** The short date of a row: « 14:02 » today, « hier », « 12 nov. » this year, « 12/11/2024 » before. */
export function dateLabel(date: Date, { now, locale, timeZone }: Clock): string {
  const days = dayNumber(now, timeZone) - dayNumber(date, timeZone);
  if (days === 0) return format(date, locale, { hour: "2-digit", minute: "2-digit", timeZone });
  if (days === 1) return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(-1, "day");
  if (yearOf(date, timeZone) === yearOf(now, timeZone)) {
    return format(date, locale, { day: "numeric", month: "short", timeZone });
  }
  return format(date, locale, { day: "2-digit", month: "2-digit", year: "numeric", timeZone });
}

/** The whole date, for details and tooltips: « lundi 23 novembre 2026 à 14:02 ». */
export function fullDateLabel(date: Date, { locale, timeZone }: Omit<Clock, "now">): string {
  return format(date, locale, { dateStyle: "full", timeStyle: "short", timeZone });
}

function format(date: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, options).format(date);
}

/** Calendar days since 1970 as the people there count them, so that « hier » turns at their midnight. */
function dayNumber(date: Date, timeZone: string): number {
  const [year, month, day] = isoDay(date, timeZone).split("-").map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day) / 86_400_000;
}

function yearOf(date: Date, timeZone: string): string {
  return isoDay(date, timeZone).slice(0, 4);
}

function isoDay(date: Date, timeZone: string): string {
  // Swedish writes dates the ISO way.
  return format(date, "sv-SE", { year: "numeric", month: "2-digit", day: "2-digit", timeZone });
}
