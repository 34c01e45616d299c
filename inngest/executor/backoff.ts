const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** The waits of Inngest's own server, so that a function retries alike wherever it runs. */
const WAITS_MS = [15 * SECOND, 30 * SECOND, ...[1, 2, 5, 10, 20, 40, 60, 120].map((minutes) => minutes * MINUTE)];
const JITTER_MS = 30 * SECOND;

/** When to try again after the failure of `attempt` (0 for the first); `random` in [0, 1) spreads the tries. */
export function planRetry(attempt: number, retryAfter: string | null, now: Date, random = Math.random()): Date {
  const asked = retryAfter === null ? null : readRetryAfter(retryAfter, now);
  if (asked) return asked;
  const wait = WAITS_MS[Math.min(attempt, WAITS_MS.length - 1)] ?? 0;
  return new Date(now.getTime() + wait + random * JITTER_MS);
}

/** RFC 9110 §10.2.3, as the SDK writes it: seconds or a date. */
function readRetryAfter(value: string, now: Date): Date | null {
  if (/^\d+$/.test(value)) return new Date(now.getTime() + Number(value) * SECOND);
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date;
}
