import { z } from "zod";

/** How long a mailbox may be without a sync before its owners hear of it, in minutes. */
export const ALERT_DELAYS = [30, 60, 120, 240, 720, 1440] as const;

/** Where French businesses are. */
export const TIME_ZONES = [
  "Europe/Paris",
  "America/Guadeloupe",
  "America/Martinique",
  "America/Cayenne",
  "America/Miquelon",
  "Indian/Reunion",
  "Indian/Mayotte",
  "Pacific/Noumea",
  "Pacific/Tahiti",
  "Pacific/Wallis",
] as const;

/** What an owner wants to hear of, and how long the company waits. */
export const Notifications = z.object({
  alertsByMail: z.boolean("alertsByMail"),
  alertDelayMinutes: z.literal(ALERT_DELAYS, "alertDelayMinutes"),
  dailySummary: z.boolean("dailySummary"),
  summaryHour: z.int("summaryHour").min(0, "summaryHour").max(23, "summaryHour"),
  timeZone: z.enum(TIME_ZONES, "timeZone"),
});
export type Notifications = z.infer<typeof Notifications>;

export const AlertMailRef = z.object({ id: z.uuid() });

/** What holds for an owner who chose nothing. */
export const DEFAULT_CHOICE = {
  alertsByMail: true,
  dailySummary: false,
  summaryHour: 8,
  timeZone: "Europe/Paris",
} as const;
