import { transactWithEvents } from "@/inngest/transact-with-events";
import type { Viewer } from "@/server/auth/viewer";
import { AppError } from "@/server/errors";
import { publishChange } from "@/server/live/publish";
import { getDraft } from "./get-draft";
import { sendRequest } from "./send-request";
import type { DraftView } from "./views";

/** A person's word on a mail of which nobody knows whether it went: it did, or it is to be sent again, with the same id. */
export async function settleUncertain(viewer: Viewer, id: string, wasSent: boolean): Promise<DraftView> {
  const { companyId } = viewer;
  return transactWithEvents(async (tx, announce) => {
    const draft = await getDraft(viewer, id, tx);
    const now = new Date();
    const { count } = await tx.draft.updateMany({
      where: { id, companyId, state: "UNCERTAIN" },
      data: {
        ...(wasSent ? { state: "SENT", sentAt: now } : { state: "QUEUED", sendAt: now, tries: 0 }),
        version: { increment: 1 },
        errorCode: null,
        claimId: null,
        claimedUntil: null,
      },
    });
    if (count === 0) throw new AppError("draft.on_its_way");
    announce(sendRequest({ id, mailboxId: draft.mailboxId, version: draft.version + 1, sendAt: now }));
    await publishChange(tx, companyId, { kind: "drafts" });
    return getDraft(viewer, id, tx);
  });
}
