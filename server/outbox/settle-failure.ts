import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { type AppError, toAppError } from "@/server/errors";
import { publishChange } from "@/server/live/publish";
import { logError } from "@/server/log/log-error";
import type { Claim } from "./claim-draft";
import { planRetry } from "./plan-retry";
import { BACK_IN_WRITING } from "./states";

/**
 * Records why a mail was not sent: it waits for another try, is a draft again, or, when the server may have taken it, is
 * left for somebody to look. Answers when to try again.
 */
export async function settleFailure({ draftId, claimId }: Claim, error: unknown): Promise<Date | null> {
  const failure = toAppError(error);
  // Taken back meanwhile, and by whoever did so in its right state.
  if (failure.code === "sync.cancelled") return null;
  if (failure.code === "internal") logError("a mail could not be sent", error);
  return db.$transaction(async (tx) => {
    const where: Prisma.DraftWhereInput = { id: draftId, claimId, state: { in: ["QUEUED", "SENDING", "UNCERTAIN"] } };
    const draft = await tx.draft.findFirst({ where, select: { companyId: true, tries: true } });
    if (!draft) return null;
    const tries = draft.tries + 1;
    const next = planNext(failure, tries);
    const { count } = await tx.draft.updateMany({
      where,
      data: { tries, errorCode: failure.code, errorDetail: failure.detail, ...next.data },
    });
    if (count === 0) return null;
    await publishChange(tx, draft.companyId, { kind: "drafts" });
    return next.at;
  });
}

function planNext(failure: AppError, tries: number): { at: Date | null; data: Prisma.DraftUpdateManyMutationInput } {
  const released = { claimId: null, claimedUntil: null };
  if (failure.code === "smtp.outcome_unknown") return { at: null, data: { state: "UNCERTAIN", ...released } };
  const pauseMs = planRetry(failure, tries);
  if (pauseMs === null) return { at: null, data: BACK_IN_WRITING };
  const at = new Date(Date.now() + pauseMs);
  return { at, data: { state: "QUEUED", sendAt: at, ...released } };
}
