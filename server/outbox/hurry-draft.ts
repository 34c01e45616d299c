import { transactWithEvents } from "@/inngest/transact-with-events";
import type { Viewer } from "@/server/auth/viewer";
import { AppError } from "@/server/errors";
import { publishChange } from "@/server/live/publish";
import { getDraft } from "./get-draft";
import { sendRequest } from "./send-request";
import type { DraftView } from "./views";

/** Sends now what was to be sent, or tried again, later. */
export async function hurryDraft(viewer: Viewer, id: string): Promise<DraftView> {
  const { companyId } = viewer;
  return transactWithEvents(async (tx, announce) => {
    const draft = await getDraft(viewer, id, tx);
    const sendAt = new Date();
    const { count } = await tx.draft.updateMany({
      where: { id, companyId, state: "QUEUED" },
      data: { sendAt, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("draft.on_its_way");
    announce(sendRequest({ id, mailboxId: draft.mailboxId, version: draft.version + 1, sendAt }));
    await publishChange(tx, companyId, { kind: "drafts" });
    return getDraft(viewer, id, tx);
  });
}
