import { db } from "@/server/db/client";
import { env } from "@/server/env";

/** Lets deliveries go that are over and older than LOKARIO_HISTORY_DAYS; returns how many went. */
export async function pruneDeliveries(now: Date): Promise<number> {
  const before = new Date(now.getTime() - env().LOKARIO_HISTORY_DAYS * 86_400_000);
  const { count } = await db.webhookDelivery.deleteMany({
    where: { createdAt: { lt: before }, status: { in: ["DELIVERED", "FAILED"] } },
  });
  return count;
}
