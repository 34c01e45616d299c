import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import type { Claim } from "./claim-draft";

/** Shorter than the claim, and than a request may last on a serverless host; the pauses grow to ten seconds. */
const PATIENCE_MS = 4 * 60_000;
const PAUSES_MS = { first: 200, longest: 10_000 };

/**
 * Records that the server took a mail: the smallest write there is, tried again while PostgreSQL is out of reach. What
 * else follows from it (the message in the Inbox, the copy) is made up for later; this cannot be.
 */
export async function recordSent({ draftId, claimId }: Claim, refused: string[]): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (let pauseMs = PAUSES_MS.first; ; pauseMs = Math.min(2 * pauseMs, PAUSES_MS.longest)) {
    try {
      return await write(draftId, claimId, refused);
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(pauseMs);
    }
  }
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
