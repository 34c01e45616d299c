import { db } from "@/server/db/client";
import type { ImapSession } from "@/server/imap/session";

export interface FolderRef {
  id: number;
  path: string;
  specialUse: string | null;
}

/** The folders of a mailbox that filing leads to; null where its server has none. */
export interface StandardFolders {
  inbox: FolderRef | null;
  sent: FolderRef | null;
  archive: FolderRef | null;
  trash: FolderRef | null;
  /** All folders that are there, by id. */
  byId: Map<number, FolderRef>;
}

/** What is made where a server has no folder for archived mail, as other mail programs do. */
const ARCHIVE_NAME = "Archives";

/** Finds them by special use (RFC 6154). Where folders are labels, « Tous les messages » is the archive. */
export async function findStandardFolders(mailboxId: number, labels: boolean): Promise<StandardFolders> {
  const folders: FolderRef[] = await db.folder.findMany({
    where: { mailboxId, goneAt: null },
    select: { id: true, path: true, specialUse: true },
    orderBy: { id: "asc" },
  });
  const find = (use: string) => folders.find(({ specialUse }) => specialUse === use) ?? null;
  return {
    inbox: find("\\Inbox"),
    sent: find("\\Sent"),
    archive: find("\\Archive") ?? (labels ? find("\\All") : (folders.find(isArchiveByName) ?? null)),
    trash: find("\\Trash"),
    byId: new Map(folders.map((folder) => [folder.id, folder])),
  };
}

/** The same with an archive, made on the server where there is none. */
export async function withArchive(
  mailboxId: number,
  session: ImapSession,
  folders: StandardFolders,
): Promise<StandardFolders> {
  const path = await session.writer.createFolder(ARCHIVE_NAME);
  const archive = await db.folder.upsert({
    where: { mailboxId_path: { mailboxId, path } },
    update: { goneAt: null },
    create: { mailboxId, path, specialUse: "\\Archive" },
    select: { id: true, path: true, specialUse: true },
  });
  return { ...folders, archive, byId: new Map(folders.byId).set(archive.id, archive) };
}

/** One that was made here, on a server that does not say what folders are for. */
function isArchiveByName({ path, specialUse }: FolderRef): boolean {
  return specialUse === null && /(^|[./])archives?$/i.test(path);
}
