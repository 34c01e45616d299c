import { db } from "@/server/db/client";

/** An attachment that is not archived yet, and a place on the server where its message stands. */
export interface PendingAttachment {
  id: string;
  part: string;
  encoding: string;
  /** Decoded bytes, as the server estimates them. */
  size: number;
  tries: number;
  path: string;
  uidValidity: bigint;
  uid: number;
}

/**
 * The next attachments of a mailbox to archive, newest mail first. One that failed three times is left to the person
 * who downloads it; the conditions are those of `attachment_unarchived_idx`.
 */
export async function findPendingAttachments(mailboxId: number, limit: number): Promise<PendingAttachment[]> {
  return db.$queryRaw`
    SELECT a."id"::text, a."part", a."encoding", a."size", a."archiveTries" AS "tries",
      place."path", place."uidValidity", place."uid"::float8 AS "uid"
    FROM "attachment" a JOIN "message" m ON m."id" = a."messageId"
    CROSS JOIN LATERAL (
      SELECT f."path", f."uidValidity", p."uid"
      -- OFFSET 0: the few places of the message first. After an import the planner knows too little of the tables, and
      -- would look through whole folders for each attachment.
      FROM (SELECT * FROM "message_place" WHERE "messageId" = m."id" AND "vanishedAt" IS NULL OFFSET 0) AS p
      JOIN "folder" f ON f."id" = p."folderId" AND f."uidValidity" = p."uidValidity"
      WHERE f."mailboxId" = ${mailboxId} AND f."goneAt" IS NULL
      ORDER BY p."folderId" LIMIT 1
    ) AS place
    WHERE a."companyId" = (SELECT "companyId" FROM "mailbox" WHERE "id" = ${mailboxId} AND "deletedAt" IS NULL)
      AND a."blobHash" IS NULL AND a."archiveTries" < 3
    ORDER BY m."receivedAt" DESC, a."id" LIMIT ${limit}`;
}
