import { db } from "@/server/db/client";

/** Deletes drafts that were thrown away a day ago, and what is left of mail that was sent thirty days ago. */
export function pruneDrafts(): Promise<number> {
  return db.$executeRaw`
    DELETE FROM "draft" WHERE ("state" = 'DISCARDED' AND "updatedAt" < now() - interval '1 day')
      OR ("state" = 'SENT' AND "copy" <> 'PENDING' AND "sentAt" < now() - interval '30 days')`;
}
