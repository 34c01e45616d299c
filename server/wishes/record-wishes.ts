import type { LokarioEvent } from "@/inngest/events";
import type { Transaction } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { WishKind } from "@/server/db/generated/enums";

type Announce = (event: LokarioEvent) => void;

/** Notes that servers are to know whether these messages are read, as they are stored now. */
export function recordSeenWishes(tx: Transaction, announce: Announce, messageIds: string[]): Promise<void> {
  const columns = Prisma.sql`m."seen" AS "seen", NULL::"Filing" AS "filing", NULL::int AS "folderId"`;
  return record(tx, announce, { kind: "SEEN", messageIds, columns });
}

/** Notes that servers are to keep these messages where they are filed now; the folder, where one is named, of its own. */
export function recordFilingWishes(
  tx: Transaction,
  announce: Announce,
  messages: { id: string; folderId: number | null }[],
): Promise<void> {
  const rows = JSON.stringify(messages);
  const columns = Prisma.sql`NULL::boolean AS "seen", m."filing", (
    SELECT t."id" FROM json_to_recordset(${rows}::json) AS wished("id" uuid, "folderId" int)
    JOIN "folder" t ON t."id" = wished."folderId" AND t."mailboxId" = b."id"
    WHERE wished."id" = m."id") AS "folderId"`;
  return record(tx, announce, { kind: "FILING", messageIds: messages.map(({ id }) => id), columns });
}

interface Wished {
  kind: WishKind;
  messageIds: string[];
  /** What is wished, from message `m` and mailbox `b`. */
  columns: Prisma.Sql;
}

/**
 * One row for each mailbox that has the message and is written to. A wish that waits is changed, not followed by a second
 * one; what was begun of it stays noted, because the server may have been told.
 */
async function record(tx: Transaction, announce: Announce, { kind, messageIds, columns }: Wished): Promise<void> {
  if (messageIds.length === 0) return;
  const told = await tx.$queryRaw<{ mailboxId: number; host: string }[]>`
    WITH noted AS (
      INSERT INTO "wish" AS w ("companyId", "mailboxId", "messageId", "kind", "seen", "filing", "folderId")
      SELECT m."companyId", b."id", m."id", ${kind}::"WishKind", ${columns}
      FROM "message" m JOIN "mailbox" b ON b."companyId" = m."companyId"
      WHERE m."id" = ANY(${messageIds}::uuid[]) AND b."writeBack" AND b."deletedAt" IS NULL AND (
        EXISTS (
          SELECT 1 FROM "message_place" p JOIN "folder" f ON f."id" = p."folderId"
          WHERE p."messageId" = m."id" AND f."mailboxId" = b."id" AND p."vanishedAt" IS NULL)
        OR EXISTS (
          SELECT 1 FROM "wish" o
          WHERE o."messageId" = m."id" AND o."mailboxId" = b."id" AND o."kind" = ${kind}::"WishKind"))
      ON CONFLICT ("messageId", "mailboxId", "kind") DO UPDATE
        SET "seen" = excluded."seen", "filing" = excluded."filing", "folderId" = excluded."folderId",
          "version" = w."version" + 1, "wishedAt" = now(), "tries" = 0, "nextTryAt" = now(), "failedAt" = NULL,
          "errorCode" = NULL, "errorDetail" = NULL
      RETURNING "mailboxId"
    )
    SELECT DISTINCT b."id" AS "mailboxId", b."imapHost" AS "host" FROM noted JOIN "mailbox" b ON b."id" = noted."mailboxId"`;
  for (const data of told) announce({ name: "mailbox/wishes.pending", data });
}
