import { db } from "@/server/db/client";

/** An attachment that is not archived yet, and a place on the server where its message stands. */
export interface PendingAttachment {
  id: string;
  part: string;
  encoding: string;
  path: string;
  uidValidity: bigint;
  uid: number;
}

/** Tries before archiving is left to the person who downloads it. */
const MAX_TRIES = 3;

/** The next attachments of a mailbox to archive, newest mail first. */
export async function findPendingAttachments(mailboxId: number, limit: number): Promise<PendingAttachment[]> {
  return db.$queryRaw`
    SELECT DISTINCT ON (m."receivedAt", a."id") a."id"::text, a."part", a."encoding", f."path", f."uidValidity",
      p."uid"::float8 AS "uid"
    FROM "folder" f
    JOIN "message_place" p ON p."folderId" = f."id" AND p."uidValidity" = f."uidValidity"
      AND p."outcome" = 'IMPORTED' AND p."vanishedAt" IS NULL
    JOIN "message" m ON m."id" = p."messageId"
    JOIN "attachment" a ON a."messageId" = m."id" AND a."blobHash" IS NULL AND a."archiveTries" < ${MAX_TRIES}
    WHERE f."mailboxId" = ${mailboxId} AND f."goneAt" IS NULL
    ORDER BY m."receivedAt" DESC, a."id" LIMIT ${limit}`;
}
