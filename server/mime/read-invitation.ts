import ICAL from "ical.js";
import { zonedTime } from "./zoned-time";

export interface Invitation {
  title: string;
  place: string;
  organizer: { name: string; address: string };
  start: Date;
  end: Date | null;
  /** Whole days: midnight UTC of each, `end` being the day after the last. */
  allDay: boolean;
  repeats: boolean;
  cancelled: boolean;
}

const MAX_CHARACTERS = 256_000;
const MAX_TEXT = 1_000;

/**
 * What a text/calendar part invites to; null when it holds no event that can be read. A time without a zone that is known
 * is one of `zone`. Neither repetitions nor the file's own rules of zones are worked out: strangers write them, and a few
 * lines of them cost minutes.
 */
export function readInvitation(text: string, zone: string): Invitation | null {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text.slice(0, MAX_CHARACTERS)));
    const event = calendar.getFirstSubcomponent("vevent");
    return event && describe(event, String(calendar.getFirstPropertyValue("method") ?? ""), zone);
  } catch {
    return null;
  }
}

function describe(event: ICAL.Component, method: string, zone: string): Invitation | null {
  const start = readTime(event.getFirstProperty("dtstart"), zone);
  if (!start) return null;
  const textOf = (name: string) =>
    String(event.getFirstPropertyValue(name) ?? "")
      .slice(0, MAX_TEXT)
      .trim();
  const organizer = event.getFirstProperty("organizer");
  return {
    title: textOf("summary"),
    place: textOf("location"),
    organizer: {
      name: String(organizer?.getParameter("cn") ?? "").slice(0, MAX_TEXT),
      address: textOf("organizer").replace(/^mailto:/i, ""),
    },
    start: start.at,
    end: readTime(event.getFirstProperty("dtend"), zone)?.at ?? endByDuration(event, start.at),
    allDay: start.allDay,
    repeats: event.getFirstProperty("rrule") !== null,
    cancelled: /^cancel$/i.test(method) || /^cancelled$/i.test(textOf("status")),
  };
}

function endByDuration(event: ICAL.Component, start: Date): Date | null {
  const duration = event.getFirstPropertyValue("duration");
  return duration instanceof ICAL.Duration ? readable(new Date(start.getTime() + duration.toSeconds() * 1_000)) : null;
}

function readTime(property: ICAL.Property | null, zone: string): { at: Date; allDay: boolean } | null {
  const value = property?.getFirstValue();
  if (!(value instanceof ICAL.Time)) return null;
  const { year, month, day, hour, minute, second, isDate } = value;
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second);
  const isUtc = isDate || value.zone === ICAL.Timezone.utcTimezone;
  const at = readable(isUtc ? new Date(asUtc) : zonedTime(asUtc, String(property?.getParameter("tzid") ?? ""), zone));
  return at && { at, allDay: isDate };
}

function readable(at: Date): Date | null {
  // Before or after, programs disagree about calendars and zones, and nobody is invited.
  return at.getTime() > Date.UTC(1900) && at.getTime() < Date.UTC(9999) ? at : null;
}
