import { db } from "@/server/db/client";
import type { ImapSession } from "@/server/imap/session";
import { inLease } from "./in-lease";
import { type FormerPlace, matchIdentities, type PlaceMove } from "./match-identities";
import type { OpenedFolder } from "./opened-folder";
import { readRecorded } from "./read-recorded";
import type { LeasedRun } from "./take-lease";

const UIDS_PER_ROUND = 500;

/**
 * After a change of UIDVALIDITY: moves the places of mail that is stored to its new UIDs, without reading the mail
 * again. What is not matched is imported like new mail, where its content decides.
 */
export async function rematchPlaces(run: LeasedRun, session: ImapSession, folder: OpenedFolder): Promise<void> {
  const former = await findFormerPlaces(folder);
  if (former.length === 0) return;
  const { settled, filtered, retry, vanished } = await readRecorded(run, folder);
  const recorded = new Set([...settled, ...filtered, ...retry, ...vanished]);
  const uids = (await session.listUids()).filter((uid) => !recorded.has(uid));
  for (let from = 0; from < uids.length; from += UIDS_PER_ROUND) {
    const moves = matchIdentities(former, await session.fetchIdentities(uids.slice(from, from + UIDS_PER_ROUND)));
    if (moves.length > 0) await movePlaces(run, folder, moves);
  }
}

function findFormerPlaces({ id, uidValidity }: OpenedFolder): Promise<FormerPlace[]> {
  return db.$queryRaw`
    SELECT p."uidValidity", p."uid"::float8 AS "uid", m."messageId", m."receivedAt", m."size"
    FROM "message_place" p JOIN "message" m ON m."id" = p."messageId"
    WHERE p."folderId" = ${id} AND p."uidValidity" <> ${uidValidity} AND p."vanishedAt" IS NULL
      AND m."messageId" IS NOT NULL`;
}

function movePlaces(run: LeasedRun, { id, uidValidity }: OpenedFolder, moves: PlaceMove[]): Promise<unknown> {
  const rows = JSON.stringify(moves.map((move) => ({ ...move, uidValidity: String(move.uidValidity) })));
  return inLease(
    run,
    (tx) => tx.$executeRaw`
      UPDATE "message_place" p SET "uidValidity" = ${uidValidity}, "uid" = move."to"
      FROM json_to_recordset(${rows}::json) AS move("uidValidity" bigint, "uid" bigint, "to" bigint)
      WHERE p."folderId" = ${id} AND p."uidValidity" = move."uidValidity" AND p."uid" = move."uid"`,
  );
}
