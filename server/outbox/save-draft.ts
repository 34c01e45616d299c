import type { Viewer } from "@/server/auth/viewer";
import { db, type Transaction } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { publishChange } from "@/server/live/publish";
import { requireWritable } from "./require-writable";
import type { SaveDraft } from "./schema";

export interface SavedDraft {
  version: number;
  savedAt: Date;
}

/**
 * Saves what was written over the version that its writer has seen. When another window saved meanwhile, nothing is
 * overwritten: `draft.changed_elsewhere`.
 */
export async function saveDraft(viewer: Viewer, { id, version, content }: SaveDraft): Promise<SavedDraft> {
  const { companyId } = viewer;
  return db.$transaction(async (tx) => {
    await requireMailboxOf(viewer, content.mailboxId, tx);
    const { count } = await tx.draft.updateMany({
      // Thrown away in its first version: by a window that left it untouched, while this one wrote in it.
      where: { id, companyId, version, OR: [{ state: "WRITING" }, { state: "DISCARDED", version: 1 }] },
      data: {
        ...content,
        state: "WRITING",
        quotesHtml: content.quotesHtml && content.quote !== "",
        version: version + 1,
      },
    });
    if (count === 0) {
      await requireWritable(viewer, id, tx);
      throw new AppError("draft.changed_elsewhere");
    }
    await publishChange(tx, companyId, { kind: "drafts" });
    const saved = await tx.draft.findUniqueOrThrow({ where: { id }, select: { version: true, updatedAt: true } });
    return { version: saved.version, savedAt: saved.updatedAt };
  });
}

async function requireMailboxOf({ companyId }: Viewer, id: number, tx: Transaction): Promise<void> {
  const count = await tx.mailbox.count({ where: { id, companyId, deletedAt: null } });
  if (count === 0) throw new AppError("request.not_found");
}
