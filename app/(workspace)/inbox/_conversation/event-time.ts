import type { InvitationView } from "@/server/inbox/views";

const DAY_MS = 86_400_000;

/** When an event is, in the reader's language and zone; whole days are the same everywhere. */
export function eventTime({ start, end, allDay }: Pick<InvitationView, "start" | "end" | "allDay">, locale: string) {
  if (!allDay) {
    const format = new Intl.DateTimeFormat(locale, {
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      timeZoneName: "short",
    });
    return { kind: "time" as const, text: end ? format.formatRange(start, end) : format.format(start) };
  }
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" });
  // The end of whole days is the day after the last (RFC 5545 §3.6.1).
  const last = end === null ? start : new Date(Math.max(end.getTime() - DAY_MS, start.getTime()));
  const days = { start: format.format(start), end: format.format(last) };
  return days.start === days.end ? { kind: "day" as const, ...days } : { kind: "days" as const, ...days };
}
