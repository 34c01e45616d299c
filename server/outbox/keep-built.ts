import { randomUUID } from "node:crypto";
import { claimBlobs } from "@/server/blobs/hold-blobs";
import { putBlob } from "@/server/blobs/put-blob";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import type { BuiltMail } from "./build-mail";
import type { Claim } from "./claim-draft";
import type { QuotedPicture } from "./load-original";

/** Keeps a mail as it is sent, and the pictures that it quotes as files of the draft: what was sent has them too. */
export async function keepBuilt({ draftId, claimId }: Claim, { content, pictures }: BuiltMail): Promise<void> {
  const { hash, hold } = await putBlob(content);
  const kept: (QuotedPicture & { hash: Buffer; hold: string })[] = [];
  for (const picture of pictures) kept.push({ ...picture, ...(await putBlob(picture.content)) });
  await db.$transaction(async (tx) => {
    const { count } = await tx.draft.updateMany({
      where: { id: draftId, claimId, state: "QUEUED" },
      data: { blobHash: new Uint8Array(hash) },
    });
    if (count === 0) throw new AppError("sync.cancelled");
    const { companyId } = await tx.draft.findUniqueOrThrow({ where: { id: draftId }, select: { companyId: true } });
    // Those of a building that was taken back.
    await tx.draftFile.deleteMany({ where: { draftId, quoted: true } });
    const { _max } = await tx.draftFile.aggregate({ where: { draftId }, _max: { ordinal: true } });
    const first = (_max.ordinal ?? -1) + 1;
    await tx.draftFile.createMany({
      data: kept.map(({ filename, contentType, size, contentId, hash: blob }, index) => ({
        ...{ id: randomUUID(), companyId, draftId, ordinal: first + index, quoted: true },
        ...{ filename, contentType, size, contentId, blobHash: new Uint8Array(blob) },
      })),
    });
    await claimBlobs(tx, [hold, ...kept.map((picture) => picture.hold)]);
  });
}
