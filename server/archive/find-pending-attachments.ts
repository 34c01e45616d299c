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
    SELECT DISTINCT ON (m."receivedAt", a."id") a."id"::text, a."part", a."encoding", a."size",
      a."archiveTries" AS "tries", f."path", f."uidValidity", p."uid"::float8 AS "uid"
    FROM "mailbox" b
    JOIN "folder" f ON f."mailboxId" = b."id" AND f."goneAt" IS NULL
    JOIN "message_place" p ON p."folderId" = f."id" AND p."uidValidity" = f."uidValidity" AND p."vanishedAt" IS NULL
    JOIN "message" m ON m."id" = p."messageId"
    JOIN "attachment" a ON a."companyId" = b."companyId" AND a."messageId" = m."id"
      AND a."blobHash" IS NULL AND a."archiveTries" < 3
    WHERE b."id" = ${mailboxId} AND b."deletedAt" IS NULL
    ORDER BY m."receivedAt" DESC, a."id" LIMIT ${limit}`;
}
