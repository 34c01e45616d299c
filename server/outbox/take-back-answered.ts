import { db } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";

/**
 * Takes back what was to be sent only unless the other side writes first, where it has; answers how many. Mail counts from
 * the moment when it was stored here: whoever scheduled the answer has not read it.
 */
export async function takeBackAnswered(draftId: string | null = null): Promise<number> {
  return db.$transaction(async (tx) => {
    const taken = await tx.$queryRaw<{ companyId: number }[]>`
      UPDATE "draft" d SET "state" = 'WRITING', "version" = d."version" + 1, "sendAt" = NULL, "scheduled" = false,
        "unlessAnswered" = false, "blobHash" = NULL, "claimId" = NULL, "claimedUntil" = NULL,
        "errorCode" = 'draft.answered_meanwhile', "errorDetail" = '{}', "updatedAt" = now()
      FROM "message" answered
      WHERE d."state" = 'QUEUED' AND d."unlessAnswered" AND (${draftId}::uuid IS NULL OR d."id" = ${draftId}::uuid)
        AND answered."id" = d."answersId" AND EXISTS (
          SELECT 1 FROM "message" m WHERE m."conversationId" = answered."conversationId"
            AND m."direction" = 'RECEIVED' AND m."createdAt" > d."queuedAt")
      RETURNING d."companyId"`;
    for (const companyId of new Set(taken.map((draft) => draft.companyId))) {
      await publishChange(tx, companyId, { kind: "drafts" });
    }
    return taken.length;
  });
}
