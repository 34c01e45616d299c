import { db } from "@/server/db/client";

/** The next minute takes the rest. */
const PER_CALL = 1_000;

/**
 * Deletes drafts that were thrown away a day ago, those opened thirty days ago and never written in (a window may still show
 * one), and what is left of mail that was sent thirty days ago and stands on a server.
 */
export function pruneDrafts(): Promise<number> {
  return db.$executeRaw`
    DELETE FROM "draft" WHERE "id" IN (SELECT d."id" FROM "draft" d
      WHERE ("state" = 'DISCARDED' AND "updatedAt" < now() - interval '1 day')
      OR ("state" = 'WRITING' AND "version" = 1 AND "updatedAt" < now() - interval '30 days'
        AND NOT EXISTS (SELECT 1 FROM "draft_file" f WHERE f."draftId" = d."id"))
      OR ("state" = 'SENT' AND "copy" <> 'PENDING' AND "sentAt" < now() - interval '30 days'
        -- Mail that no server has shown is known as its mailbox's by its draft alone, when that mailbox is erased.
        AND ("sentMessageId" IS NULL
          OR EXISTS (SELECT 1 FROM "message_place" p WHERE p."messageId" = d."sentMessageId")))
      LIMIT ${PER_CALL})`;
}
