import type { Viewer } from "@/server/auth/viewer";
import { db, type Transaction } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { publishChange } from "@/server/live/publish";
import { lockCompanyMail } from "@/server/messages/lock-company-mail";

/** Marks every message of the conversations as read. Returns how many conversations changed. */
export function markSeen(viewer: Viewer, conversationIds: string[]): Promise<{ changed: number }> {
  return changeSeen(
    viewer,
    conversationIds,
    (tx, ids) => tx.$executeRaw`
      UPDATE "message" SET "seen" = true WHERE "conversationId" = ANY(${ids}::uuid[]) AND NOT "seen"`,
  );
}

/** Marks the last message of each conversation as unread, preferring one that was received: what a person goes back to. */
export function markUnseen(viewer: Viewer, conversationIds: string[]): Promise<{ changed: number }> {
  return changeSeen(
    viewer,
    conversationIds,
    (tx, ids) => tx.$executeRaw`
      UPDATE "message" SET "seen" = false WHERE "id" IN (
        SELECT DISTINCT ON ("conversationId") "id" FROM "message"
        WHERE "conversationId" = ANY(${ids}::uuid[])
        ORDER BY "conversationId", "direction" = 'RECEIVED' DESC, "receivedAt" DESC, "id" DESC)`,
  );
}

async function changeSeen(
  viewer: Viewer,
  conversationIds: string[],
  change: (tx: Transaction, ids: string[]) => Promise<number>,
): Promise<{ changed: number }> {
  const { companyId } = viewer;
  return db.$transaction(async (tx) => {
    // An import recounts conversations under this lock; without it either side could overwrite the other's counter.
    await lockCompanyMail(tx, companyId);
    // A selection may name a conversation that has since been merged into another: the rest of it still counts.
    const known = await tx.conversation.findMany({
      where: { companyId, id: { in: conversationIds } },
      select: { id: true },
    });
    const ids = known.map(({ id }) => id);
    if (ids.length === 0) throw new AppError("request.not_found");
    await change(tx, ids);
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
