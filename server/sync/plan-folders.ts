import type { FolderStatus, RemoteFolder } from "@/server/imap/session";

/** A folder as it is stored. */
export interface StoredFolder {
  id: number;
  path: string;
  uidValidity: bigint | null;
  uidNext: bigint | null;
  objectId: string | null;
  goneAt: Date | null;
}

/** A folder of the server that is not stored under its path; its status where a stored one may have become it. */
export type NewFolder = RemoteFolder & { status?: FolderStatus | null };

export interface FolderChangePlan {
  created: NewFolder[];
  renamed: { id: number; folder: NewFolder }[];
  /** Stored under this path already; back, if it was gone. */
  kept: { id: number; folder: RemoteFolder }[];
  gone: number[];
}

/** What the server's list means for the stored folders: each of them is kept, renamed or gone, none is deleted. */
export function planFolders(stored: StoredFolder[], listed: NewFolder[]): FolderChangePlan {
  const idOfPath = new Map(stored.map(({ path, id }) => [path, id]));
  const plan: FolderChangePlan = { created: [], renamed: [], kept: [], gone: [] };
  const fresh: NewFolder[] = [];
  for (const folder of listed) {
    const id = idOfPath.get(folder.path);
    if (id === undefined) fresh.push(folder);
    else plan.kept.push({ id, folder });
  }
  const kept = new Set(plan.kept.map(({ id }) => id));
  const lost = stored.filter(({ id }) => !kept.has(id));
  for (const folder of fresh) {
    const before = lost.filter((candidate) => becameThis(candidate, folder));
    const [only] = before;
    // Two that could have become it: guessing would mix their mail up, importing again only costs time.
    if (only && before.length === 1 && fresh.filter((other) => becameThis(only, other)).length === 1) {
      plan.renamed.push({ id: only.id, folder });
    } else plan.created.push(folder);
  }
  const renamed = new Set(plan.renamed.map(({ id }) => id));
  plan.gone = lost.filter(({ id, goneAt }) => !renamed.has(id) && goneAt === null).map(({ id }) => id);
  return plan;
}

/** RENAME keeps UIDVALIDITY and UIDs (RFC 3501 §6.3.5); a folder's object id says it outright (RFC 8474). */
function becameThis(before: StoredFolder, { status }: NewFolder): boolean {
  if (!status || before.uidValidity === null) return false;
  if (before.objectId && status.objectId) return before.objectId === status.objectId;
  const lowest = before.uidNext ?? 0n;
  // An empty folder proves nothing, and loses nothing when it is taken for a new one.
  return lowest > 1n && before.uidValidity === status.uidValidity && BigInt(status.uidNext) >= lowest;
}
