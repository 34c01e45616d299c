/** A five-field cron expression in UTC: for each field the values that match. */
export interface CronSchedule {
  minutes: Set<number>;
  hours: Set<number>;
  days: Set<number>;
  months: Set<number>;
  weekdays: Set<number>;
  /** Cron's old rule: when both kinds of day are restricted, either one is enough. */
  eitherDay: boolean;
}

const MINUTE_MS = 60_000;
const LOOK_BACK_DAYS = 366;

/** Reads numbers, `*`, lists, ranges and steps. Throws for six fields, names and time zones. */
export function parseCron(source: string): CronSchedule {
  const fields = source.trim().split(/\s+/);
  const [minutes, hours, days, months, weekdays] = fields;
  if (fields.length !== 5 || !minutes || !hours || !days || !months || !weekdays) {
    throw new Error(`cannot read the schedule « ${source} »: it needs five fields`);
  }
  return {
    minutes: parseField(minutes, 0, 59),
    hours: parseField(hours, 0, 23),
    days: parseField(days, 1, 31),
    months: parseField(months, 1, 12),
    weekdays: new Set([...parseField(weekdays, 0, 7)].map((day) => day % 7)),
    eitherDay: !days.startsWith("*") && !weekdays.startsWith("*"),
  };
}

/** The last tick at or before `now`; null when there was none for a year. */
export function findLatestTick(schedule: CronSchedule, now: Date): Date | null {
  const startOfToday = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  for (let back = 0; back < LOOK_BACK_DAYS; back++) {
    const day = new Date(startOfToday - back * 24 * 60 * MINUTE_MS);
    if (!matchesDay(schedule, day)) continue;
    const lastMinute = back === 0 ? now.getUTCHours() * 60 + now.getUTCMinutes() : 24 * 60 - 1;
    for (let minute = lastMinute; minute >= 0; minute--) {
      if (schedule.hours.has(Math.floor(minute / 60)) && schedule.minutes.has(minute % 60)) {
        return new Date(day.getTime() + minute * MINUTE_MS);
      }
    }
  }
  return null;
}

function matchesDay({ months, days, weekdays, eitherDay }: CronSchedule, day: Date): boolean {
  if (!months.has(day.getUTCMonth() + 1)) return false;
  const inDays = days.has(day.getUTCDate());
  const inWeekdays = weekdays.has(day.getUTCDay());
  return eitherDay ? inDays || inWeekdays : inDays && inWeekdays;
}

function parseField(field: string, lowest: number, highest: number): Set<number> {
  const values = new Set<number>();
  for (const part of field.split(",")) {
    const match = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (!match) throw new Error(`cannot read « ${part} » in a schedule`);
    const [, from, to, step] = match;
    const first = from === undefined ? lowest : Number(from);
    const last = to === undefined ? (from === undefined || step !== undefined ? highest : first) : Number(to);
    const stride = Number(step ?? 1);
    if (first < lowest || last > highest || first > last || stride < 1) {
      throw new Error(`« ${part} » is out of range in a schedule`);
    }
    for (let value = first; value <= last; value += stride) values.add(value);
  }
  return values;
}
