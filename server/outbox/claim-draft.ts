import { randomUUID } from "node:crypto";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { publishChange } from "@/server/live/publish";
import { ANSWERED_MEANWHILE } from "./answered-meanwhile";

/** The right to send one draft, for as long as nobody else has it. */
export interface Claim {
  draftId: string;
  claimId: string;
}

/** Longer than signing in and naming the recipients takes; then, than a long mail over a slow line takes. */
const CLAIM_MINUTES = 5;
const SENDING_MINUTES = 10;

/** Claims a queued draft whose time has come; null when there is none to claim. */
export async function claimDraft(draftId: string): Promise<Claim | null> {
  const claimId = randomUUID();
  const claimed = await db.$executeRaw`
    UPDATE "draft" SET "claimId" = ${claimId}::uuid, "claimedUntil" = now() + ${CLAIM_MINUTES} * interval '1 minute'
    WHERE "id" = ${draftId}::uuid AND "state" = 'QUEUED' AND "sendAt" <= now() + interval '1 second'
      AND ("claimedUntil" IS NULL OR "claimedUntil" < now()) AND NOT ${ANSWERED_MEANWHILE}`;
  return claimed > 0 ? { draftId, claimId } : null;
}

/**
 * Says that the content is handed over from now on. Throws `sync.cancelled` when the draft was taken back meanwhile, or
 * is to be because the other side wrote first: then nothing of it is sent.
 */
export async function markSending({ draftId, claimId }: Claim): Promise<void> {
  await db.$transaction(async (tx) => {
    const [marked] = await tx.$queryRaw<{ companyId: number }[]>`
      UPDATE "draft" SET "state" = 'SENDING', "claimedUntil" = now() + ${SENDING_MINUTES} * interval '1 minute'
      WHERE "id" = ${draftId}::uuid AND "claimId" = ${claimId}::uuid AND "state" = 'QUEUED'
        AND NOT ${ANSWERED_MEANWHILE}
      RETURNING "companyId"`;
    if (!marked) throw new AppError("sync.cancelled");
    await publishChange(tx, marked.companyId, { kind: "drafts" });
  });
}
