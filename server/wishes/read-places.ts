import { db } from "@/server/db/client";

/** Where a message stands in a mailbox, as far as is known. */
export interface Place {
  messageId: string;
  folderId: number;
  path: string;
  specialUse: string | null;
  uidValidity: bigint;
  uid: number;
  flags: string[];
  movedFromId: number | null;
}

/** The places of these messages in a mailbox, by message, those that left the server not among them. */
export async function readPlaces(mailboxId: number, messageIds: string[]): Promise<Map<string, Place[]>> {
  const places = await db.$queryRaw<Place[]>`
    SELECT p."messageId"::text, f."id" AS "folderId", f."path", f."specialUse", p."uidValidity",
      p."uid"::float8 AS "uid", p."flags", p."movedFromId"
    FROM "message_place" p JOIN "folder" f ON f."id" = p."folderId"
    WHERE p."messageId" = ANY(${messageIds}::uuid[]) AND f."mailboxId" = ${mailboxId} AND f."goneAt" IS NULL
      AND p."vanishedAt" IS NULL
    ORDER BY p."folderId", p."uid"`;
  const byMessage = new Map<string, Place[]>();
  for (const place of places) byMessage.set(place.messageId, [...(byMessage.get(place.messageId) ?? []), place]);
  return byMessage;
}
