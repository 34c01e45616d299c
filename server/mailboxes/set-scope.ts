import type { Viewer } from "@/server/auth/viewer";
import { db, type Transaction } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { publishChange } from "@/server/live/publish";
import { requestVerify } from "@/server/sync/request-verify";
import { getMailbox } from "./get-mailbox";
import { requestSyncNow } from "./request-sync-now";
import { requireMailbox } from "./require-mailbox";
import type { ScopeInput } from "./schema";
import type { MailboxView } from "./views";

/**
 * Saves what of a mailbox is imported, and asks for a sync that follows: its folders, the depth of history, whether
 * deletions are followed. What is left out stays as it is; narrowing removes nothing that is imported.
 */
export async function setScope(
  viewer: Viewer,
  id: number,
  { folderIds, ...settings }: ScopeInput,
  trigger: "MANUAL" | "API" = "MANUAL",
): Promise<MailboxView> {
  const { enabled } = await db.$transaction(async (tx) => {
    await requireMailbox(viewer, id, tx);
    if (folderIds) await chooseFolders(tx, id, folderIds);
    await publishChange(tx, viewer.companyId, { kind: "mailbox", id });
    return tx.mailbox.update({ where: { id }, data: settings, select: { enabled: true } });
  });
  // A sync that has begun knows nothing of this: one that compares everything follows it.
  if (enabled) await requestSyncNow(viewer, id, trigger, requestVerify);
  return getMailbox(viewer, id);
}

async function chooseFolders(tx: Transaction, mailboxId: number, folderIds: number[]): Promise<void> {
  const chosen = { mailboxId, id: { in: folderIds } };
  const known = await tx.folder.count({ where: chosen });
  if (known !== new Set(folderIds).size) throw new AppError("request.invalid", { detail: { field: "folderIds" } });
  await tx.folder.updateMany({ where: { mailboxId, id: { notIn: folderIds } }, data: { synced: false } });
  await tx.folder.updateMany({ where: chosen, data: { synced: true } });
}
