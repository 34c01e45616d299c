import { folderRank } from "../_components/use-folder-name";

interface Listed {
  path: string;
  specialUse: string | null;
  synced: boolean;
  goneAt: Date | null;
}

/** So many are in sight without asking. */
const FIRST = 12;

/** What is synced and what has a purpose comes first, then by name; folders gone for good and forgotten come last. */
export function orderFolders<Folder extends Listed>(folders: readonly Folder[]): { first: Folder[]; more: Folder[] } {
  const ordered = folders.toSorted(
    (a, b) =>
      Number(isForgotten(a)) - Number(isForgotten(b)) ||
      folderRank(a) - folderRank(b) ||
      Number(b.synced) - Number(a.synced) ||
      a.path.localeCompare(b.path, "fr"),
  );
  if (ordered.length <= FIRST + 1) return { first: ordered, more: [] };
  const inSight = new Set(ordered.filter((folder, index) => index < FIRST || folder.synced));
  return { first: [...inSight], more: ordered.filter((folder) => !inSight.has(folder)) };
}

function isForgotten({ synced, goneAt }: Listed): boolean {
  return goneAt !== null && !synced;
}
