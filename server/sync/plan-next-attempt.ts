import { type AppError, ERROR_KINDS, type ErrorCode } from "@/server/errors";

/** After this many runs in a row that only the owner can cure, the schedule waits for the owner. */
const RUNS_BEFORE_PAUSE = 3;

/** A provider that throttles and does not say for how long is left alone for half an hour. */
const THROTTLE_MS = 30 * 60_000;
const THROTTLING: ReadonlySet<ErrorCode> = new Set(["imap.too_many_logins", "imap.throttled"]);

/** No try can bring these back: the first one is the last. */
const FINAL: ReadonlySet<ErrorCode> = new Set(["oauth.revoked"]);

export interface NextAttempt {
  /** Null: not before the owner acts. */
  nextSyncAt: Date | null;
  ownerErrorCount: number;
  paused: boolean;
}

/** What follows a failed run: wait as told, go on at the interval, or pause. */
export function planNextAttempt(
  failure: Pick<AppError, "code" | "retryAfterMs">,
  mailbox: { ownerErrorCount: number; syncIntervalMinutes: number; enabled: boolean },
  now: Date,
): NextAttempt {
  const intervalMs = mailbox.syncIntervalMinutes * 60_000;
  const { owner = false } = ERROR_KINDS[failure.code] as { owner?: boolean };
  // Throttling and outages say nothing about the password: the count of owner errors stays.
  const ownerErrorCount = mailbox.ownerErrorCount + (owner ? 1 : 0);
  const paused = owner && (ownerErrorCount >= RUNS_BEFORE_PAUSE || FINAL.has(failure.code));
  const waitMs = failure.retryAfterMs ?? (THROTTLING.has(failure.code) ? THROTTLE_MS : 0);
  const nextSyncAt = paused || !mailbox.enabled ? null : new Date(now.getTime() + Math.max(intervalMs, waitMs));
  return { nextSyncAt, ownerErrorCount, paused };
}
