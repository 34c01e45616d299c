import type { Transaction } from "@/server/db/client";
import { AppError } from "@/server/errors";
import type { ImapSession } from "@/server/imap/session";
import { lockCompanyMail } from "@/server/messages/lock-company-mail";
import { inLease } from "@/server/sync/in-lease";
import type { Lease } from "@/server/sync/take-lease";
import { endWishes, failWishes, postponeWishes, trustServer } from "./end-wishes";
import { findCopy, findMoved, findStray, type PlannedWish, prepareMoves } from "./find-moved";
import { AFTER_SYNC_SECONDS, inEachFolder } from "./in-each-folder";
import { type Moving, moveHere } from "./move-here";
import { planMoves } from "./plan-moves";
import { type Place, readPlaces } from "./read-places";
import { saveChanges } from "./save-moves";
import { findStandardFolders, type StandardFolders, withArchive } from "./standard-folders";
import type { Wish } from "./take-wishes";

/** After so many tries, with a sync between them, what is not found is gone. */
const TRIES = 3;

/** Moves messages on the server to where people filed them, and records their new places. */
export async function grantFiling(lease: Lease, session: ImapSession, wishes: Wish[]): Promise<void> {
  if (wishes.length === 0) return;
  const abilities = session.writer.abilities();
  const places = await readPlaces(
    lease.mailboxId,
    wishes.map(({ messageId }) => messageId),
  );
  const folders = await prepareFolders(lease, session, wishes, places);
  const plans = wishes.map((wish) => ({
    wish,
    ...planMoves(wish, places.get(wish.messageId) ?? [], folders, abilities.labels),
  }));
  const moving = await prepareMoves(session, plans);
  const left = await inEachFolder(
    lease,
    session,
    moving,
    async (folder, here) => {
      const changes = await moveHere(folder, here, abilities);
      await inLease(lease, (tx) => saveChanges(tx, changes));
    },
    // What was refused may have been copied all the same.
    (one) => findCopy(session, one),
  );
  await findMoved(lease, session, moving);
  const lost: Wish[] = [];
  for (const wish of wishes) {
    if (left.has(wish) || !isLost(wish, places.get(wish.messageId) ?? [], moving)) continue;
    if (!(await findStray(lease, session, wish, folders))) lost.push(wish);
  }
  const done = plans.filter(({ wish }) => !left.has(wish) && !lost.includes(wish));
  await inLease(lease, async (tx) => {
    // As whoever files mail does, and in that order: else each could wait for the other.
    await lockCompanyMail(tx, lease.companyId);
    await endBatch(tx, lease, done, lost);
  });
}

/** An archive is made when the first mail is archived, not before. */
async function prepareFolders(
  { mailboxId }: Lease,
  session: ImapSession,
  wishes: Wish[],
  places: Map<string, Place[]>,
): Promise<StandardFolders> {
  const { labels } = session.writer.abilities();
  const folders = await findStandardFolders(mailboxId, labels);
  if (folders.archive || labels) return folders;
  const needed = wishes.some(
    ({ filing, folderId, messageId }) =>
      filing === "ARCHIVED" &&
      folderId === null &&
      places.get(messageId)?.some((place) => place.specialUse === "\\Inbox"),
  );
  return needed ? withArchive(mailboxId, session, folders) : folders;
}

/** It was nowhere where it was known to be. */
function isLost(wish: Wish, places: Place[], moving: Moving[]): boolean {
  const moves = moving.filter((one) => one.wish === wish);
  return moves.length === places.length && moves.every(({ outcome }) => outcome === "absent");
}

async function endBatch(tx: Transaction, lease: Lease, done: PlannedWish[], lost: Wish[]): Promise<void> {
  // Who throws away what is gone has what they want.
  const moot = lost.filter(({ filing, tries }) => filing === "TRASHED" && tries >= TRIES);
  const gone = lost.filter(({ filing, tries }) => filing !== "TRASHED" && tries >= TRIES);
  await endWishes(tx, [...done.map(({ wish }) => wish), ...moot]);
  await trustServer(
    tx,
    done.filter(({ settles }) => settles).map(({ wish }) => wish.messageId),
  );
  await failWishes(tx, lease, gone, new AppError("wish.message_gone"));
  await postponeWishes(
    tx,
    lost.filter(({ tries }) => tries < TRIES),
    AFTER_SYNC_SECONDS,
  );
}
