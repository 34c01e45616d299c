import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "./client";

/** A count per key that all processes share: `points` per `duration` seconds, the window opening with the first. */
export function createLimiter(keyPrefix: string, points: number, duration: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: { query: runQuery },
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix,
    points,
    duration,
  });
}

export interface Count {
  allowed: boolean;
  /** Counted in this window, and left in it. */
  consumed: number;
  left: number;
  /** Milliseconds until the window ends; never 0. */
  waitMs: number;
}

/** Counts one use of a key, whether it is allowed or not. */
export async function countUse(limiter: RateLimiterPostgres, key: string | number): Promise<Count> {
  try {
    return { allowed: true, ...read(await limiter.consume(key)) };
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return { allowed: false, ...read(refusal) };
    throw refusal;
  }
}

function read({ consumedPoints, remainingPoints, msBeforeNext }: RateLimiterRes): Omit<Count, "allowed"> {
  return { consumed: consumedPoints, left: remainingPoints, waitMs: Math.max(msBeforeNext, 1) };
}

/** The limiter's statements on our own pool: it wants the answers that `pg` gives. */
async function runQuery({ text, values }: { text: string; values: unknown[] }) {
  const rows = await db.$queryRawUnsafe<{ points?: number; expire?: bigint | null }[]>(text, ...values);
  return {
    rowCount: rows.length,
    rows: rows.map(({ points, expire }) => ({ points, expire: expire == null ? null : Number(expire) })),
  };
}
