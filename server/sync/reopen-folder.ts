import { AppError } from "@/server/errors";
import type { ImapSession } from "@/server/imap/session";
import type { FolderPlan } from "./plan-folder";

/** Opens a planned folder again, after others; when its UIDs changed their meaning meanwhile, the slice starts anew. */
export async function reopenFolder(session: ImapSession, { folder }: FolderPlan): Promise<void> {
  const status = await session.openFolder(folder.path);
  if (status.uidValidity !== folder.uidValidity) {
    throw new AppError("sync.interrupted", { detail: { folder: folder.path } });
  }
}
