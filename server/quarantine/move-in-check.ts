import type { Transaction } from "@/server/db/client";

/**
 * The last verification counted these mails as quarantined, or as filtered: it is kept true to the decision about them.
 * Mail that the server had no more was in neither count.
 */
export async function moveInCheck(tx: Transaction, ids: number[], to: "filtered" | "quarantined"): Promise<void> {
  const sign = to === "filtered" ? 1 : -1;
  await tx.$executeRaw`
    UPDATE "folder_check" c
    SET "filtered" = "filtered" + ${sign}::int * d."mails", "quarantined" = "quarantined" - ${sign}::int * d."mails"
    FROM (
      SELECT q."folderId", count(*)::int AS "mails" FROM "quarantined_message" q
      JOIN "message_place" p
        ON p."folderId" = q."folderId" AND p."uidValidity" = q."uidValidity" AND p."uid" = q."uid"
      WHERE q."id" = ANY(${ids}::int[]) AND p."vanishedAt" IS NULL
      GROUP BY q."folderId"
    ) d
    WHERE c."folderId" = d."folderId"
      AND d."mails" <= CASE WHEN ${sign}::int > 0 THEN c."quarantined" ELSE c."filtered" END`;
}
