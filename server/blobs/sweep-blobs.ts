import { db, type Transaction } from "@/server/db/client";
import { blobStore } from "./choose-store";
import { clearStaging } from "./clear-staging";
import { lockBlobs } from "./lock-blobs";

/** A step of a durable function must end within a serverless limit. */
const SLICE_MS = 20_000;
const ROWS_PER_ROUND = 200;
const AT_ONCE = 8;

/** Deletes content that no row refers to any more, for a bounded time; call it until `done`. */
export async function sweepBlobs(stopAt = Date.now() + SLICE_MS): Promise<{ done: boolean; deleted: number }> {
  let deleted = 0;
  await clearStaging(blobStore().stagingDir);
  while (Date.now() < stopAt) {
    const due = await db.$queryRaw<{ id: string; hash: Uint8Array }[]>`
      SELECT "id"::text, "hash" FROM "loose_blob" WHERE "freeAt" <= now() LIMIT ${ROWS_PER_ROUND}`;
    if (due.length === 0) return { done: true, deleted };
    deleted += await sweepRound(due);
  }
  return { done: false, deleted };
}

/**
 * The rows go last and by their ids: after a crash they are still there to say what is to be deleted, and one that
 * was added meanwhile stays for the next round.
 */
function sweepRound(due: { id: string; hash: Uint8Array }[]): Promise<number> {
  return db.$transaction(
    async (tx) => {
      const hashes = due.map(({ hash }) => hash);
      await lockBlobs(tx, hashes);
      const free = await findFree(tx, hashes);
      for (let start = 0; start < free.length; start += AT_ONCE) {
        await Promise.all(free.slice(start, start + AT_ONCE).map((hash) => blobStore().delete(hash)));
      }
      await tx.looseBlob.deleteMany({ where: { id: { in: due.map(({ id }) => id) } } });
      return free.length;
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
}

/** One statement, so that a hold which becomes a reference at this moment is seen as the one or the other. */
async function findFree(tx: Transaction, hashes: Uint8Array[]): Promise<Uint8Array[]> {
  const hexes = [...new Set(hashes.map((hash) => Buffer.from(hash).toString("hex")))];
  const free = await tx.$queryRaw<{ hash: Uint8Array }[]>`
    SELECT loose."hash" FROM (SELECT decode(hex, 'hex') AS "hash" FROM unnest(${hexes}::text[]) AS hex) AS loose
    WHERE NOT EXISTS (SELECT 1 FROM "attachment" a WHERE a."blobHash" = loose."hash")
      AND NOT EXISTS (SELECT 1 FROM "quarantined_message" q WHERE q."blobHash" = loose."hash")
      AND NOT EXISTS (SELECT 1 FROM "draft" d WHERE d."blobHash" = loose."hash")
      AND NOT EXISTS (SELECT 1 FROM "draft_file" f WHERE f."blobHash" = loose."hash")
      AND NOT EXISTS (SELECT 1 FROM "loose_blob" h WHERE h."hash" = loose."hash" AND h."freeAt" > now())`;
  return free.map(({ hash }) => hash);
}
