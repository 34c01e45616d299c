import { claimBlobs, dropBlobs } from "@/server/blobs/hold-blobs";
import type { StoredBlob } from "@/server/blobs/put-blob";
import { db } from "@/server/db/client";

export interface ArchivedContent {
  attachmentId: string;
  blob: StoredBlob;
}

/** Says of attachments where their content is. One whose row was erased meanwhile lets go of it. */
export async function recordArchived(contents: ArchivedContent[]): Promise<void> {
  if (contents.length === 0) return;
  const ids = contents.map(({ attachmentId }) => attachmentId);
  const hexes = contents.map(({ blob }) => blob.hash.toString("hex"));
  const sizes = contents.map(({ blob }) => Math.min(blob.size, 2_147_483_647));
  await db.$transaction(async (tx) => {
    const recorded = await tx.$queryRaw<{ id: string }[]>`
      UPDATE "attachment" a SET "blobHash" = decode(kept."hex", 'hex'), "size" = kept."size", "archivedAt" = now()
      FROM unnest(${ids}::uuid[], ${hexes}::text[], ${sizes}::int[]) AS kept("id", "hex", "size")
      WHERE a."id" = kept."id" RETURNING a."id"::text`;
    const known = new Set(recorded.map(({ id }) => id));
    const holdsOf = (wanted: boolean) =>
      contents.filter(({ attachmentId }) => known.has(attachmentId) === wanted).map(({ blob }) => blob.hold);
    await claimBlobs(tx, holdsOf(true));
    await dropBlobs(tx, holdsOf(false));
  });
}
