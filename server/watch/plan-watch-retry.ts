import type { AppError, ErrorCode } from "@/server/errors";

const FIRST_MS = 5_000;
const LAST_MS = 15 * 60_000;
const HALF_HOUR_MS = 30 * 60_000;

/** What a server wants when it does not name a time. */
const WAITS: Partial<Record<ErrorCode, number>> = {
  "imap.too_many_logins": HALF_HOUR_MS,
  "imap.throttled": HALF_HOUR_MS,
  // Mail itself is fetched over the connections that are left.
  "imap.too_many_connections": LAST_MS,
};

/**
 * When a watch that failed begins again, in milliseconds; null: only when something has changed. `failures` counts those
 * before it in a row; `random` is below 1.
 */
export function planWatchRetry(
  { code, kind, retryAfterMs }: Pick<AppError, "code" | "kind" | "retryAfterMs">,
  failures: number,
  random = Math.random(),
): number | null {
  if (kind.owner || code === "request.not_found") return null;
  const named = retryAfterMs ?? WAITS[code];
  // Those who wait for the same server do not come back all at once.
  if (named !== undefined) return named + random * Math.max(named, LAST_MS / 15);
  return Math.min(FIRST_MS * 2 ** failures, LAST_MS) * (0.5 + random / 2);
}
