import { transactWithEvents } from "@/inngest/transact-with-events";
import type { Viewer } from "@/server/auth/viewer";
import type { Transaction } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { lockCompanyMail } from "@/server/messages/lock-company-mail";
import { refreshConversations } from "@/server/messages/refresh-conversations";
import { recordFilingWishes } from "@/server/wishes/record-wishes";
import { requireConversations } from "./require-conversations";
import type { UndoFiling } from "./schema";

/** Takes back one action of `fileConversations`: each message goes where it was, and what was not told to a server is not. */
export function undoFiling(viewer: Viewer, { ids, action, folderId }: UndoFiling): Promise<{ changed: number }> {
  const { companyId } = viewer;
  return transactWithEvents(async (tx, announce) => {
    await lockCompanyMail(tx, companyId);
    const known = await requireConversations(tx, viewer, ids);
    const back = await restoreMessages(tx, companyId, known, action);
    await recordFilingWishes(tx, announce, await findFormerFolders(tx, back, folderId));
    // A conversation may have been merged into another meanwhile.
    await refreshConversations(tx, [...new Set([...known, ...back.map(({ conversationId }) => conversationId)])]);
    if (back.length > 0) await publishChange(tx, companyId, { kind: "conversations" });
    return { changed: back.length };
  });
}

interface Restored {
  id: string;
  conversationId: string;
}

function restoreMessages(tx: Transaction, companyId: number, ids: string[], action: string): Promise<Restored[]> {
  return tx.$queryRaw`
    UPDATE "message" SET "filing" = "filedBefore", "filedBefore" = NULL, "filedBy" = NULL, "filedAt" = now()
    WHERE "conversationId" = ANY(${ids}::uuid[]) AND "companyId" = ${companyId} AND "filedBy" = ${action}::uuid
      AND "filedBefore" IS NOT NULL
    RETURNING "id"::text, "conversationId"::text`;
}

/** Where a move into a named folder took them from; null: nowhere yet, or their filing says it. */
async function findFormerFolders(tx: Transaction, back: Restored[], folderId: number | undefined) {
  const former = new Map<string | null, number | null>();
  if (folderId !== undefined) {
    const places = await tx.messagePlace.findMany({
      where: { folderId, vanishedAt: null, messageId: { in: back.map(({ id }) => id) } },
      select: { messageId: true, movedFromId: true },
    });
    for (const { messageId, movedFromId } of places) former.set(messageId, movedFromId);
  }
  return back.map(({ id }) => ({ id, folderId: former.get(id) ?? null }));
}
