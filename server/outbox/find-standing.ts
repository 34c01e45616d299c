import { db } from "@/server/db/client";
import type { DraftState } from "@/server/db/generated/enums";
import { publishChange } from "@/server/live/publish";

/** Where a draft stands on its way, for the function that follows it. */
export interface Standing {
  state: DraftState | "GONE";
  /** When to look again, as an ISO date; null when its way is over, or the schedule's business. */
  nextAt: string | null;
}

/** A run of a function does not sleep for days: what is farther away is taken up by the schedule. */
const NEAR_MS = 3_600_000;

/**
 * Reads where a draft stands. One that is being sent by nobody any more is uncertain from then on: whoever did so may have
 * died before the server's word, or after it.
 */
export async function findStanding(draftId: string): Promise<Standing> {
  await giveUpAbandoned(draftId);
  const draft = await db.draft.findUnique({
    where: { id: draftId },
    select: { state: true, sendAt: true, claimedUntil: true },
  });
  if (!draft) return { state: "GONE", nextAt: null };
  const { state, sendAt, claimedUntil } = draft;
  const next = state === "QUEUED" || state === "SENDING" ? laterOf(sendAt, claimedUntil) : null;
  return { state, nextAt: next && next.getTime() - Date.now() < NEAR_MS ? next.toISOString() : null };
}

async function giveUpAbandoned(draftId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const [abandoned] = await tx.$queryRaw<{ companyId: number }[]>`
      UPDATE "draft" SET "state" = 'UNCERTAIN', "errorCode" = 'smtp.outcome_unknown', "errorDetail" = '{}'
      WHERE "id" = ${draftId}::uuid AND "state" = 'SENDING' AND "claimedUntil" < now()
      RETURNING "companyId"`;
    if (abandoned) await publishChange(tx, abandoned.companyId, { kind: "drafts" });
  });
}

function laterOf(one: Date | null, other: Date | null): Date {
  return new Date(Math.max(one?.getTime() ?? 0, other?.getTime() ?? 0));
}
