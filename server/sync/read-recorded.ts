import { db } from "@/server/db/client";
import { PARSER_VERSION } from "@/server/messages/parser-version";
import { MAX_TRIES } from "@/server/messages/quarantine-messages";
import type { RecordedUids } from "./compare-uids";
import type { OpenedFolder } from "./opened-folder";
import type { LeasedRun } from "./take-lease";

/**
 * What is recorded of a folder from this UID on, under its UIDVALIDITY: one query, numbers only. What this run has
 * tried in vain is settled for this run.
 */
export async function readRecorded(
  { startedAt }: LeasedRun,
  { id: folderId, uidValidity }: OpenedFolder,
  fromUid = 1,
): Promise<RecordedUids> {
  const [recorded] = await db.$queryRaw<[RecordedUids]>`
    SELECT coalesce(array_agg("uid") FILTER (WHERE "state" = 'settled'), '{}') AS "settled",
      coalesce(array_agg("uid") FILTER (WHERE "state" = 'filtered'), '{}') AS "filtered",
      coalesce(array_agg("uid") FILTER (WHERE "state" = 'retry'), '{}') AS "retry",
      coalesce(array_agg("uid") FILTER (WHERE "state" = 'vanished'), '{}') AS "vanished"
    FROM (
      SELECT p."uid"::float8 AS "uid", CASE
        WHEN p."vanishedAt" IS NOT NULL THEN 'vanished'
        WHEN p."outcome" = 'FILTERED' AND q."resolution" IS NULL THEN 'filtered'
        WHEN p."outcome" = 'QUARANTINED' AND q."resolvedAt" IS NULL AND q."triedAt" < ${startedAt}
          AND (q."tries" < ${MAX_TRIES} OR q."parserVersion" < ${PARSER_VERSION}) THEN 'retry'
        ELSE 'settled' END AS "state"
      FROM "message_place" p
      LEFT JOIN "quarantined_message" q USING ("folderId", "uidValidity", "uid")
      WHERE p."folderId" = ${folderId} AND p."uidValidity" = ${uidValidity} AND p."uid" >= ${fromUid}
        AND p."outcome" <> 'EXPUNGED'
    ) AS place`;
  return recorded;
}

/** The folders of a mailbox in which a quarantined mail waits for another try. */
export async function findFoldersWithRetries({ mailboxId, startedAt }: LeasedRun): Promise<Set<number>> {
  const rows = await db.quarantinedMessage.findMany({
    where: {
      mailboxId,
      resolvedAt: null,
      triedAt: { lt: startedAt },
      OR: [{ tries: { lt: MAX_TRIES } }, { parserVersion: { lt: PARSER_VERSION } }],
    },
    select: { folderId: true },
    distinct: ["folderId"],
  });
  return new Set(rows.map((row) => row.folderId));
}
