import { openAttachment } from "@/server/archive/open-attachment";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { addFile } from "./add-file";
import { findOriginal } from "./find-original";

/**
 * Gives a forwarded mail the files of the original; the pictures in its text come with its HTML. One that cannot be had
 * is left out: the writer sees which are there.
 */
export async function copyFiles(viewer: Viewer, draftId: string, messageId: string): Promise<void> {
  const { companyId } = viewer;
  const draft = await db.draft.findFirstOrThrow({ where: { id: draftId, companyId } });
  const original = await findOriginal(draft);
  const shown = (original?.pictures ?? []).map(({ id }) => id);
  const attachments = await db.attachment.findMany({
    where: { companyId, messageId, NOT: { inline: true, id: { in: shown } } },
    orderBy: { ordinal: "asc" },
    select: { id: true },
  });
  for (const { id } of attachments) {
    try {
      const { filename, contentType, stream } = await openAttachment(viewer, id);
      await addFile(viewer, draftId, { filename, contentType, inText: false, content: stream });
    } catch {
      // Gone from the server, or too much together.
    }
  }
}
