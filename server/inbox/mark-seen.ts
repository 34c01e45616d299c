import { transactWithEvents } from "@/inngest/transact-with-events";
import type { Viewer } from "@/server/auth/viewer";
import type { Transaction } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { lockCompanyMail } from "@/server/messages/lock-company-mail";
import { recordSeenWishes } from "@/server/wishes/record-wishes";
import { requireConversations } from "./require-conversations";

/** Marks every message of the conversations as read. Returns how many conversations changed. */
export function markSeen(viewer: Viewer, conversationIds: string[]): Promise<{ changed: number }> {
  return changeSeen(
    viewer,
    conversationIds,
    (tx, ids) => tx.$queryRaw`
      UPDATE "message" SET "seen" = true WHERE "conversationId" = ANY(${ids}::uuid[]) AND NOT "seen"
      RETURNING "id"::text`,
  );
}

/** Marks the last message of each conversation as unread, preferring one that was received: what a person goes back to. */
export function markUnseen(viewer: Viewer, conversationIds: string[]): Promise<{ changed: number }> {
  return changeSeen(
    viewer,
    conversationIds,
    (tx, ids) => tx.$queryRaw`
      UPDATE "message" SET "seen" = false WHERE "seen" AND "id" IN (
        SELECT DISTINCT ON ("conversationId") "id" FROM "message"
        WHERE "conversationId" = ANY(${ids}::uuid[])
        ORDER BY "conversationId", "direction" = 'RECEIVED' DESC, "receivedAt" DESC, "id" DESC)
      RETURNING "id"::text`,
  );
}

async function changeSeen(
  viewer: Viewer,
  conversationIds: string[],
  change: (tx: Transaction, ids: string[]) => Promise<{ id: string }[]>,
): Promise<{ changed: number }> {
  const { companyId } = viewer;
  return transactWithEvents(async (tx, announce) => {
    // An import recounts conversations under this lock; without it either side could overwrite the other's counter.
    await lockCompanyMail(tx, companyId);
    const ids = await requireConversations(tx, viewer, conversationIds);
    const messages = await change(tx, ids);
    await recordSeenWishes(
      tx,
      announce,
      messages.map(({ id }) => id),
    );
    const changed = await tx.$executeRaw`
      UPDATE "conversation" c SET "unreadCount" = s."unread"
      FROM (
        SELECT "conversationId", (count(*) FILTER (WHERE NOT "seen"))::int AS "unread"
        FROM "message" WHERE "conversationId" = ANY(${ids}::uuid[]) GROUP BY "conversationId"
      ) s
      WHERE c."id" = s."conversationId" AND c."unreadCount" <> s."unread"`;
    if (changed > 0) await publishChange(tx, companyId, { kind: "conversations" });
    return { changed };
  });
}
