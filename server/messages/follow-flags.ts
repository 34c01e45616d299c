import { cleanText } from "@/server/db/clean-text";
import type { Transaction } from "@/server/db/client";
import { lockCompanyMail } from "./lock-company-mail";
import { refreshConversations } from "./refresh-conversations";

/**
 * Takes over the server's flags. A message is read or unread as the server last said: where only Lokario changed it,
 * the server's flag is unchanged and nothing follows; while a wish about it waits, what a person wants stands. Answers
 * how many places changed.
 */
export async function followFlags(
  tx: Transaction,
  folder: { id: number; uidValidity: bigint; companyId: number },
  flags: { uid: number; flags: string[] }[],
): Promise<number> {
  const rows = flags.map(({ uid, flags }) => ({ uid, flags: flags.map((flag) => cleanText(flag, 100)) }));
  await lockCompanyMail(tx, folder.companyId);
  const changed = await tx.$queryRaw<{ messageId: string | null; seen: boolean; wasSeen: boolean }[]>`
    UPDATE "message_place" p SET "flags" = new."flags"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS new("uid" bigint, "flags" text[])
    JOIN "message_place" old ON old."folderId" = ${folder.id} AND old."uidValidity" = ${folder.uidValidity}
      AND old."uid" = new."uid"
    WHERE p."folderId" = old."folderId" AND p."uidValidity" = old."uidValidity" AND p."uid" = old."uid"
      AND NOT (old."flags" @> new."flags" AND new."flags" @> old."flags")
    RETURNING p."messageId"::text, '\\Seen' = ANY(new."flags") AS "seen", '\\Seen' = ANY(old."flags") AS "wasSeen"`;
  const turned = changed.filter(({ seen, wasSeen }) => seen !== wasSeen).flatMap(({ messageId }) => messageId ?? []);
  const seen = changed.filter((row) => row.seen).flatMap(({ messageId }) => messageId ?? []);
  await followSeen(tx, turned, seen);
  return changed.length;
}

async function followSeen(tx: Transaction, turned: string[], seen: string[]): Promise<void> {
  if (turned.length === 0) return;
  const conversations = await tx.$queryRaw<{ conversationId: string }[]>`
    UPDATE "message" SET "seen" = ("id" = ANY(${seen}::uuid[]))
    WHERE "id" = ANY(${turned}::uuid[]) AND "direction" = 'RECEIVED' AND "seen" <> ("id" = ANY(${seen}::uuid[]))
      AND NOT EXISTS (
        SELECT 1 FROM "wish" w WHERE w."messageId" = "message"."id" AND w."kind" = 'SEEN' AND w."failedAt" IS NULL)
    RETURNING "conversationId"::text`;
  await refreshConversations(tx, [...new Set(conversations.map(({ conversationId }) => conversationId))]);
}
