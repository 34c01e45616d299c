import type { Transaction } from "@/server/db/client";

/** Records UIDs that are left out because their mail is older than the depth of history. */
export async function recordFiltered(
  tx: Transaction,
  folder: { id: number; uidValidity: bigint },
  uids: number[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "message_place" ("folderId", "uidValidity", "uid", "outcome", "flags")
    SELECT ${folder.id}::int, ${folder.uidValidity}::bigint, uid, 'FILTERED', '{}' FROM unnest(${uids}::bigint[]) AS uid
    ON CONFLICT ("folderId", "uidValidity", "uid") DO NOTHING`;
}
