import type { Posted } from "./post";

export interface AttemptPlan {
  status: "PENDING" | "DELIVERED" | "FAILED";
  nextAttemptAt: Date;
  /** The address said that it is gone: nothing more is posted there. */
  gone: boolean;
}

/** Waits after each failed attempt, in minutes: three days in all, as Standard Webhooks has it. */
const WAITS_MINUTES = [1, 5, 30, 120, 300, 600, 840, 1_200, 1_440];
const GONE = 410;
/** So that what failed together does not come back together. */
const JITTER = 0.1;

/** What follows the attempt of this number (1 for the first). Pure but for `random`, in [0, 1). */
export function planAttempt(posted: Posted, attempt: number, now: Date, random = Math.random()): AttemptPlan {
  const { httpStatus } = posted;
  if (httpStatus !== null && httpStatus >= 200 && httpStatus < 300)
    return { status: "DELIVERED", nextAttemptAt: now, gone: false };
  const minutes = WAITS_MINUTES[attempt - 1];
  if (httpStatus === GONE || minutes === undefined)
    return { status: "FAILED", nextAttemptAt: now, gone: httpStatus === GONE };
  const wait = minutes * 60_000 * (1 + JITTER * random);
  return { status: "PENDING", nextAttemptAt: new Date(now.getTime() + wait), gone: false };
}
