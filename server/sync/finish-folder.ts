import type { Transaction } from "@/server/db/client";
import { markFormerVanished } from "@/server/messages/mark-vanished";
import { inLease } from "./in-lease";
import type { FolderPlan } from "./plan-folder";
import type { LeasedRun } from "./take-lease";

interface Followed {
  /** false: a UID turned out to have no outcome, and the next run compares all of them. */
  whole: boolean;
  flagsBelowUid: bigint | null;
}

/** Everything below the status that was taken first has an outcome now: that status is what the next run starts from. */
export async function finishFolder(run: LeasedRun, plan: FolderPlan, followed: Followed): Promise<void> {
  const { folder, status, listed } = plan;
  await inLease(run, async (tx) => {
    await markFormerVanished(tx, folder);
    await tx.folder.update({
      where: { id: folder.id },
      data: {
        uidNext: status.uidNext || (listed?.at(-1) ?? 0) + 1,
        highestModseq: status.highestModseq,
        serverCount: status.exists,
        flagsBelowUid: followed.flagsBelowUid,
        backfilledAt: followed.whole ? (folder.backfilledAt ?? new Date()) : null,
        ...(listed && { historyMonths: run.historyMonths }),
      },
    });
    if (run.verify && listed) await saveCheck(tx, plan, listed);
  });
}

/** « Vérifier »: what became of each UID that the server listed. */
async function saveCheck(tx: Transaction, { folder }: FolderPlan, listed: number[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "folder_check" ("folderId", "checkedAt", "server", "imported", "duplicates", "filtered", "quarantined",
      "missing")
    SELECT ${folder.id}::int, now(), count(*), count(*) FILTER (WHERE "outcome" = 'IMPORTED'),
      count(*) FILTER (WHERE "outcome" = 'DUPLICATE'), count(*) FILTER (WHERE "outcome" = 'FILTERED'),
      count(*) FILTER (WHERE "outcome" = 'QUARANTINED'), count(*) FILTER (WHERE "outcome" IS NULL)
    FROM unnest(${listed}::bigint[]) AS listed("uid")
    LEFT JOIN "message_place" p
      ON p."folderId" = ${folder.id} AND p."uidValidity" = ${folder.uidValidity} AND p."uid" = listed."uid"
    WHERE p."outcome" IS DISTINCT FROM 'EXPUNGED' AND p."vanishedAt" IS NULL
    ON CONFLICT ("folderId") DO UPDATE SET "checkedAt" = excluded."checkedAt", "server" = excluded."server",
      "imported" = excluded."imported", "duplicates" = excluded."duplicates", "filtered" = excluded."filtered",
      "quarantined" = excluded."quarantined", "missing" = excluded."missing"`;
}
