import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { requireMailbox } from "./require-mailbox";
import type { FolderView } from "./views";

/** The folders that the server has, or had, by path. */
export async function listFolders(viewer: Viewer, mailboxId: number): Promise<FolderView[]> {
  await requireMailbox(viewer, mailboxId);
  return db.folder.findMany({
    where: { mailboxId },
    select: { id: true, path: true, delimiter: true, specialUse: true, synced: true, serverCount: true, goneAt: true },
    orderBy: [{ path: "asc" }, { id: "asc" }],
  });
}
