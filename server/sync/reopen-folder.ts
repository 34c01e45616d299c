import { AppError } from "@/server/errors";
import type { ImapSession } from "@/server/imap/session";
import type { OpenedFolder } from "./opened-folder";

/** Opens a planned folder again, after others; when its UIDs changed their meaning meanwhile, the slice starts anew. */
export async function reopenFolder(session: ImapSession, folder: OpenedFolder): Promise<void> {
  // While it stays open its UIDs keep their meaning (RFC 3501 §2.3.1.1); opening it is what takes a server time.
  if (session.openedPath() === folder.path) return;
  const status = await session.openFolder(folder.path);
  if (status.uidValidity !== folder.uidValidity) {
    throw new AppError("sync.interrupted", { detail: { folder: folder.path } });
  }
}
