import { transactWithEvents } from "@/inngest/transact-with-events";
import type { Viewer } from "@/server/auth/viewer";
import type { Transaction } from "@/server/db/client";
import type { Filing } from "@/server/db/generated/enums";
import { AppError } from "@/server/errors";
import { publishChange } from "@/server/live/publish";
import { lockCompanyMail } from "@/server/messages/lock-company-mail";
import { refreshConversations } from "@/server/messages/refresh-conversations";
import { recordFilingWishes } from "@/server/wishes/record-wishes";
import { requireConversations } from "./require-conversations";
import type { FileConversations } from "./schema";

/**
 * Archives conversations, puts them into the trash or back into the Inbox; with `folderId` into that folder of its
 * server. Servers that are written to follow behind the answer. Returns how many messages changed.
 */
export function fileConversations(viewer: Viewer, input: FileConversations): Promise<{ changed: number }> {
  const { companyId } = viewer;
  return transactWithEvents(async (tx, announce) => {
    await lockCompanyMail(tx, companyId);
    const ids = await requireConversations(tx, viewer, input.ids);
    if (input.folderId !== undefined) await requireFolder(tx, viewer, input.folderId);
    const filed = await fileMessages(tx, ids, input);
    const folderId = input.folderId ?? null;
    await recordFilingWishes(
      tx,
      announce,
      filed.map(({ id }) => ({ id, folderId })),
    );
    await refreshConversations(tx, ids);
    if (filed.length > 0) await publishChange(tx, companyId, { kind: "conversations" });
    return { changed: filed.length };
  });
}

/** Of the company, there as far as anybody knows, and written to. */
async function requireFolder(tx: Transaction, { companyId }: Viewer, id: number): Promise<void> {
  const folder = await tx.folder.findFirst({
    where: { id, goneAt: null, mailbox: { companyId, deletedAt: null, writeBack: true } },
    select: { id: true },
  });
  if (!folder) throw new AppError("request.not_found");
}

/**
 * Archiving leaves alone what is in the trash, and so does putting a conversation back what was archived before it:
 * what moves is what is where the conversation is. The trash takes all of it.
 */
function fileMessages(
  tx: Transaction,
  conversationIds: string[],
  { filing, folderId, action }: { filing: Filing; folderId?: number | undefined; action: string },
): Promise<{ id: string }[]> {
  return tx.$queryRaw`
    UPDATE "message" m
    SET "filedBefore" = m."filing", "filing" = ${filing}::"Filing", "filedAt" = now(), "filedBy" = ${action}::uuid
    FROM "conversation" c
    WHERE c."id" = ANY(${conversationIds}::uuid[]) AND m."conversationId" = c."id"
      AND (m."filing" = c."filing" OR ${filing} = 'TRASHED')
      AND (m."filing" <> ${filing}::"Filing" OR ${folderId !== undefined})
    RETURNING m."id"::text`;
}
