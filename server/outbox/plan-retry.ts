import type { AppError } from "@/server/errors";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** After each failed try, how long until the next; about a day in all, as mail servers do. */
const PAUSES = [
  15 * SECOND,
  MINUTE,
  3 * MINUTE,
  10 * MINUTE,
  20 * MINUTE,
  40 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  6 * HOUR,
  8 * HOUR,
];

/** Faults that pass though no retry by itself is told for them: a limit of the provider, or ours on logins. */
const PASSING = new Set(["smtp.throttled", "smtp.too_many_logins", "imap.logins_postponed"]);

/** Milliseconds until the next try after `tries` failed ones; null when trying again cannot help, or did not. */
export function planRetry({ code, kind, retryAfterMs }: AppError, tries: number): number | null {
  const pause = PAUSES[tries - 1];
  if (pause === undefined || !(kind.retry || PASSING.has(code))) return null;
  return Math.max(pause, retryAfterMs ?? 0);
}
