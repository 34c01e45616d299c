import { db } from "@/server/db/client";

/** Erases renewed secrets that sign no more; returns how many. */
export async function forgetPreviousSecrets(now: Date): Promise<number> {
  const { count } = await db.webhookEndpoint.updateMany({
    where: { previousSecretUntil: { lte: now } },
    data: { previousSecretSealed: null, previousSecretUntil: null },
  });
  return count;
}
