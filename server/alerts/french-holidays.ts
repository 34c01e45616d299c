/** Holidays on the same day each year, as month-day. */
const FIXED = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"];
/** Easter Monday, Ascension, Whit Monday: days after Easter Sunday. */
const AFTER_EASTER = [1, 39, 50];
/** Between these days, as month-day, most small businesses are closed. */
const YEAR_END = ["12-24", "12-31"] as const;
const DAY_MS = 86_400_000;

/** Whether people in France work on this day: `date` is midnight UTC of the calendar day. Bridges do not count as work. */
export function isWorkday(date: Date): boolean {
  return isOpen(date) && !isBridge(date);
}

/** A day alone between a holiday and a week-end. */
function isBridge(date: Date): boolean {
  const weekday = date.getUTCDay();
  return (weekday === 1 && isHoliday(shift(date, 1))) || (weekday === 5 && isHoliday(shift(date, -1)));
}

function isOpen(date: Date): boolean {
  return date.getUTCDay() % 6 !== 0 && !isHoliday(date);
}

function isHoliday(date: Date): boolean {
  const day = date.toISOString().slice(5, 10);
  if (FIXED.includes(day) || (day >= YEAR_END[0] && day <= YEAR_END[1])) return true;
  const easter = easterSunday(date.getUTCFullYear());
  return AFTER_EASTER.some((days) => shift(easter, days).getTime() === date.getTime());
}

function shift(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY_MS);
}

/** By the Gregorian computus (Meeus, Jones, Butcher). */
function easterSunday(year: number): Date {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return new Date(Date.UTC(year, month - 1, (h + l - 7 * m + 33 * month + 19) % 32));
}
