import type { Transaction } from "@/server/db/client";
import type { Filing } from "@/server/db/generated/enums";
import { refreshConversations } from "./refresh-conversations";

/** Known mail that turns up in another folder is in the Inbox, or the archive, if any place of it is; unless a person filed it. */
export async function raiseFiling(tx: Transaction, messageIds: string[], filing: Filing): Promise<void> {
  if (filing === "TRASHED" || messageIds.length === 0) return;
  await tx.$executeRaw`
    UPDATE "message" SET "filing" = ${filing}::"Filing"
    WHERE "id" = ANY(${messageIds}::uuid[]) AND "filing" > ${filing}::"Filing" AND "filedAt" IS NULL`;
}

/**
 * Files mail of a mailbox as its places are now, where these changed since: what another mail program archived, threw
 * away or put back. Mail that stands only in folders with a name of their own, or nowhere, stays as it is, and so does what
 * a person filed here and no server has there yet. The caller holds the company's mail lock. Answers how many changed.
 */
export async function followFiling(tx: Transaction, mailboxId: number, since: Date): Promise<number> {
  const changed = await tx.$queryRaw<{ conversationId: string }[]>`
    WITH touched AS (
      SELECT DISTINCT p."messageId" AS "id" FROM "folder" f JOIN "message_place" p ON p."folderId" = f."id"
      WHERE f."mailboxId" = ${mailboxId} AND p."messageId" IS NOT NULL
        AND (p."vanishedAt" >= ${since} OR (p."createdAt" >= ${since} AND p."outcome" = 'DUPLICATE'))
    ), standing AS (
      SELECT t."id", min(CASE
        WHEN f."specialUse" IN ('\\Inbox', '\\Sent') THEN 'INBOX'
        WHEN f."specialUse" IN ('\\Archive', '\\All') THEN 'ARCHIVED'
        WHEN f."specialUse" = '\\Trash' THEN 'TRASHED' END::"Filing") AS "filing",
        bool_or(f."specialUse" IS NULL) AS "elsewhere"
      FROM touched t JOIN "message_place" p ON p."messageId" = t."id" JOIN "folder" f ON f."id" = p."folderId"
      WHERE p."vanishedAt" IS NULL AND NOT '\\Deleted' = ANY(p."flags")
      GROUP BY t."id"
    )
    UPDATE "message" m SET "filing" = s."filing" FROM standing s
    WHERE m."id" = s."id" AND m."filedAt" IS NULL AND m."filing" <> s."filing"
      AND (s."filing" = 'INBOX' OR NOT s."elsewhere")
    RETURNING m."conversationId"::text`;
  await refreshConversations(tx, [...new Set(changed.map(({ conversationId }) => conversationId))]);
  return changed.length;
}
