import { RateLimiterPostgres } from "rate-limiter-flexible";
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

/** The limiter's statements on our own pool: it wants the answers that `pg` gives. */
async function runQuery({ text, values }: { text: string; values: unknown[] }) {
  const rows = await db.$queryRawUnsafe<{ points?: number; expire?: bigint | null }[]>(text, ...values);
  return {
    rowCount: rows.length,
    rows: rows.map(({ points, expire }) => ({ points, expire: expire == null ? null : Number(expire) })),
  };
}
