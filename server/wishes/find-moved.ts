import type { ImapSession } from "@/server/imap/session";
import { inLease } from "@/server/sync/in-lease";
import type { Lease } from "@/server/sync/take-lease";
import { locateMessage } from "./locate-message";
import { keepsFormer, type Moving } from "./move-here";
import type { MovePlan } from "./plan-moves";
import { saveArrival, saveChanges } from "./save-moves";
import type { FolderRef, StandardFolders } from "./standard-folders";
import type { Wish } from "./take-wishes";

export interface PlannedWish extends MovePlan {
  wish: Wish;
}

/**
 * The moves of these wishes. Where a worker may have died between the copy of a message and its removal, the copy is
 * looked for first.
 */
export async function prepareMoves(session: ImapSession, plans: PlannedWish[]): Promise<Moving[]> {
  const moving: Moving[] = plans.flatMap(({ wish, moves }) =>
    moves.map(({ from, to }) => ({ wish, from, to, copied: null, outcome: "waiting" as const })),
  );
  for (const one of moving) if (one.wish.begun) await findCopy(session, one);
  return moving;
}

/** Looks for a copy that was made before its original could be removed: a second one would be a second mail. */
export async function findCopy(session: ImapSession, moving: Moving): Promise<void> {
  const { wish, to } = moving;
  if (session.writer.abilities().moves || typeof to === "string") return;
  const found = await locateMessage(session, to.path, wish.messageId);
  if (found) moving.copied = { folderId: to.id, ...found };
}

/** Looks in the folder that it was to go to for what left without a word, or was gone already when its turn came. */
export async function findMoved(lease: Lease, session: ImapSession, moving: Moving[]): Promise<void> {
  for (const one of moving) {
    if (one.outcome !== "unlocated" && one.outcome !== "absent") continue;
    const { wish, from, to } = one;
    const found = typeof to === "string" ? null : await locateMessage(session, to.path, wish.messageId);
    await inLease(lease, async (tx) => {
      if (one.outcome === "absent") await saveChanges(tx, [{ kind: "gone", from }]);
      if (!found || typeof to === "string") return;
      await saveArrival(tx, from, { folderId: to.id, ...found }, keepsFormer(one, to));
    });
    if (found || one.outcome === "unlocated") one.outcome = "done";
  }
}

/** The same for a message of which no place is known: another mail program may have put it where it is wished. */
export async function findStray(
  lease: Lease,
  session: ImapSession,
  { messageId, filing, folderId }: Wish,
  folders: StandardFolders,
): Promise<boolean> {
  const folder = folderId === null ? folderOf(filing, folders) : folders.byId.get(folderId);
  const found = folder && (await locateMessage(session, folder.path, messageId));
  if (!found) return false;
  const arrival = { folderId: folder.id, ...found };
  await inLease(lease, (tx) => saveArrival(tx, { messageId, flags: [], folderId: folder.id }, arrival, false));
  return true;
}

function folderOf(filing: Wish["filing"], { inbox, archive, trash }: StandardFolders): FolderRef | null {
  return { INBOX: inbox, ARCHIVED: archive, TRASHED: trash }[filing];
}
