import { db } from "@/server/db/client";
import { pruneSlice } from "@/server/db/prune-slice";
import { env } from "@/server/env";

/** Lets deliveries go that are over and older than LOKARIO_HISTORY_DAYS, for a bounded time; call again until `done`. */
export function pruneDeliveries(now: Date, stopAt?: number): Promise<{ done: boolean; pruned: number }> {
  const before = new Date(now.getTime() - env().LOKARIO_HISTORY_DAYS * 86_400_000);
  return pruneSlice(
    (limit) => db.$executeRaw`
      DELETE FROM "webhook_delivery" WHERE "id" IN (
        SELECT "id" FROM "webhook_delivery" WHERE "createdAt" < ${before} AND "status" IN ('DELIVERED', 'FAILED')
        ORDER BY "createdAt" LIMIT ${limit} FOR UPDATE SKIP LOCKED)`,
    stopAt,
  );
}
