import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { publishChange } from "@/server/live/publish";
import { requireWritable } from "./require-writable";

/** Takes a file off a draft. */
export async function removeFile(viewer: Viewer, draftId: string, fileId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await requireWritable(viewer, draftId, tx);
    const { count } = await tx.draftFile.deleteMany({ where: { id: fileId, draftId } });
    if (count === 0) throw new AppError("request.not_found");
    await publishChange(tx, viewer.companyId, { kind: "drafts" });
  });
}
