import { db } from "@/server/db/client";

/** How many messages stand in each of these mailboxes; one that stands in two folders counts once. */
export async function countMessages(mailboxIds: number[]): Promise<Map<number, number>> {
  if (mailboxIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ mailboxId: number; messages: number }[]>`
    SELECT f."mailboxId", count(DISTINCT p."messageId")::int AS "messages"
    FROM "folder" f JOIN "message_place" p ON p."folderId" = f."id"
    WHERE f."mailboxId" = ANY(${mailboxIds}::int[])
    GROUP BY f."mailboxId"`;
  return new Map(rows.map((row) => [row.mailboxId, row.messages]));
}
