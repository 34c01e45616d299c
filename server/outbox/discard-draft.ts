import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { publishChange } from "@/server/live/publish";
import { getDraft } from "./get-draft";
import { requireWritable } from "./require-writable";
import type { DiscardDraft } from "./schema";
import type { DraftView } from "./views";

/**
 * Throws a draft away; for a day it can be had back. `onlyUntouched` spares what somebody wrote in, in any window: the draft
 * stays in its first version, and comes back when another window saves.
 */
export async function discardDraft(viewer: Viewer, { id, onlyUntouched }: DiscardDraft): Promise<void> {
  await db.$transaction(async (tx) => {
    await requireWritable(viewer, id, tx);
    await tx.draft.updateMany({
      where: { id, state: "WRITING", ...(onlyUntouched && { version: 1, files: { none: {} } }) },
      data: { state: "DISCARDED", ...(!onlyUntouched && { version: { increment: 1 } }) },
    });
    await publishChange(tx, viewer.companyId, { kind: "drafts" });
  });
}

/** Takes a draft back that was thrown away. */
export async function restoreDraft(viewer: Viewer, id: string): Promise<DraftView> {
  const { companyId } = viewer;
  return db.$transaction(async (tx) => {
    const { count } = await tx.draft.updateMany({
      where: { id, companyId, state: "DISCARDED" },
      data: { state: "WRITING", version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("request.not_found");
    await publishChange(tx, companyId, { kind: "drafts" });
    return getDraft(viewer, id, tx);
  });
}
