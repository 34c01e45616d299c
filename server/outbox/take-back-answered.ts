import { db } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { ANSWERED_MEANWHILE } from "./answered-meanwhile";

/** Takes back what was to be sent only unless the other side writes first, where it has; answers how many. */
export async function takeBackAnswered(draftId: string | null = null): Promise<number> {
  return db.$transaction(async (tx) => {
    const taken = await tx.$queryRaw<{ companyId: number }[]>`
      UPDATE "draft" SET "state" = 'WRITING', "version" = "version" + 1, "sendAt" = NULL, "scheduled" = false,
        "unlessAnswered" = false, "blobHash" = NULL, "claimId" = NULL, "claimedUntil" = NULL,
        "errorCode" = 'draft.answered_meanwhile', "errorDetail" = '{}', "updatedAt" = now()
      WHERE "state" = 'QUEUED' AND ${ANSWERED_MEANWHILE} AND (${draftId}::uuid IS NULL OR "id" = ${draftId}::uuid)
      RETURNING "companyId"`;
    for (const companyId of new Set(taken.map((draft) => draft.companyId))) {
      await publishChange(tx, companyId, { kind: "drafts" });
    }
    return taken.length;
  });
}
