import type { Transaction } from "@/server/db/client";

interface FolderKey {
  id: number;
  uidValidity: bigint;
}

/**
 * Records that these UIDs left the server; their messages stay. Of quarantined mail only what was kept is still worth
 * a decision. Answers how many were there before.
 */
export async function markVanished(tx: Transaction, folder: FolderKey, uids: number[]): Promise<number> {
  if (uids.length === 0) return 0;
  await tx.$executeRaw`
    UPDATE "quarantined_message" SET "resolvedAt" = now(), "resolution" = 'GONE'
    WHERE "folderId" = ${folder.id} AND "uidValidity" = ${folder.uidValidity} AND "uid" = ANY(${uids}::bigint[])
      AND "resolvedAt" IS NULL AND "blobHash" IS NULL`;
  return tx.$executeRaw`
    UPDATE "message_place" SET "vanishedAt" = now()
    WHERE "folderId" = ${folder.id} AND "uidValidity" = ${folder.uidValidity} AND "uid" = ANY(${uids}::bigint[])
      AND "vanishedAt" IS NULL`;
}

/** Records that these UIDs, thought to be gone, are on the server. */
export async function markReturned(tx: Transaction, folder: FolderKey, uids: number[]): Promise<void> {
  if (uids.length === 0) return;
  await tx.$executeRaw`
    UPDATE "message_place" SET "vanishedAt" = NULL
    WHERE "folderId" = ${folder.id} AND "uidValidity" = ${folder.uidValidity} AND "uid" = ANY(${uids}::bigint[])`;
}

/** After a change of UIDVALIDITY: what has not been found again under the new one is gone. */
export async function markFormerVanished(tx: Transaction, folder: FolderKey): Promise<number> {
  await tx.$executeRaw`
    UPDATE "quarantined_message" SET "resolvedAt" = now(), "resolution" = 'GONE'
    WHERE "folderId" = ${folder.id} AND "uidValidity" <> ${folder.uidValidity} AND "resolvedAt" IS NULL`;
  return tx.$executeRaw`
    UPDATE "message_place" SET "vanishedAt" = now()
    WHERE "folderId" = ${folder.id} AND "uidValidity" <> ${folder.uidValidity} AND "vanishedAt" IS NULL`;
}
