import { db } from "@/server/db/client";
import { writeThroughOutage } from "@/server/db/write-through-outage";
import { publishChange } from "@/server/live/publish";
import type { Claim } from "./claim-draft";

/**
 * Records that the server took a mail: the smallest write there is. What else follows from it (the message in the Inbox,
 * the copy) is made up for later; this cannot be.
 */
export function recordSent({ draftId, claimId }: Claim, refused: string[]): Promise<void> {
  return writeThroughOutage(() => write(draftId, claimId, refused));
}

async function write(draftId: string, claimId: string, refused: string[]): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.draft.updateMany({
      // Uncertain, when it took so long that the one who sends was given up.
      where: { id: draftId, claimId, state: { in: ["SENDING", "UNCERTAIN"] } },
      data: { state: "SENT", sentAt: new Date(), refused, errorCode: null, claimId: null, claimedUntil: null },
    });
    const draft = await tx.draft.findUnique({ where: { id: draftId }, select: { companyId: true } });
    if (draft) await publishChange(tx, draft.companyId, { kind: "drafts" });
  });
}
