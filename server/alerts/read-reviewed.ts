import { db, type Transaction } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { Clock } from "./find-trouble";
import type { ReviewedMailbox } from "./plan-incidents";

export interface ReviewedRow extends ReviewedMailbox {
  id: number;
  companyId: number;
  lastErrorDetail: Prisma.JsonValue;
  delayMinutes: Clock["delayMinutes"];
}

/** A mailbox that succeeded so lately is looked at only when an incident of it is open. */
const FRESH_MINUTES = 5;

/** Mailboxes that may have an incident to open or to close: those that are well and have none are left out. */
export function readReviewed(now: Date): Promise<ReviewedRow[]> {
  return readRows(
    db,
    now,
    Prisma.sql`incidents."all" IS NOT NULL OR m."enabled" AND m."deletedAt" IS NULL AND (m."status" = 'ERROR'
      OR coalesce(m."lastSuccessAt", m."createdAt") < ${now}::timestamptz - ${FRESH_MINUTES} * interval '1 minute')`,
  );
}

/** One mailbox as it is now, held until the transaction ends; null when nothing can be said of it. */
export async function lockReviewed(tx: Transaction, mailboxId: number, now: Date): Promise<ReviewedRow | null> {
  await tx.$queryRaw`SELECT 1 FROM "mailbox" WHERE "id" = ${mailboxId} FOR UPDATE`;
  const [row] = await readRows(tx, now, Prisma.sql`m."id" = ${mailboxId}`);
  return row ?? null;
}

async function readRows(client: Pick<Transaction, "$queryRaw">, now: Date, which: Prisma.Sql): Promise<ReviewedRow[]> {
  const rows = await client.$queryRaw<ReviewedRow[]>`
    SELECT m."id", m."companyId", m."status"::text, m."lastErrorCode", m."lastErrorDetail", m."lastSuccessAt",
      m."createdAt", m."enabledAt", m."pausedAt", m."ownerErrorCount", m."syncIntervalMinutes",
      c."alertDelayMinutes" AS "delayMinutes", m."enabled" AND m."deletedAt" IS NULL AS "watched",
      EXISTS (
        SELECT FROM "sync_run" r JOIN "mailbox_lease" l ON l."mailboxId" = r."mailboxId"
        WHERE r."mailboxId" = m."id" AND r."status" = 'RUNNING' AND l."expiresAt" > ${now}
          -- What only just began may fail as the last one did.
          AND (m."status" <> 'ERROR' OR r."done" > 0)
      ) AS "working",
      EXISTS (
        SELECT FROM "incident" i
        JOIN "message" mail ON mail."companyId" = m."companyId" AND mail."receivedAt" >= i."since" + interval '1 hour'
        JOIN "message_place" p ON p."messageId" = mail."id" JOIN "folder" f ON f."id" = p."folderId"
        WHERE i."mailboxId" = m."id" AND i."closedAt" IS NULL AND i."kind" = 'SILENT'
          AND f."mailboxId" = m."id" AND mail."direction" = 'RECEIVED'
      ) AS "heard",
      coalesce(incidents."all", '[]') AS "incidents"
    FROM "mailbox" m JOIN "company" c ON c."id" = m."companyId"
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('id', i."id", 'kind', i."kind", 'openedAt', i."openedAt")) AS "all"
      FROM "incident" i WHERE i."mailboxId" = m."id" AND i."closedAt" IS NULL
    ) incidents ON true
    WHERE ${which}`;
  return rows.map(withDates);
}

/** JSON has no dates. */
function withDates(row: ReviewedRow): ReviewedRow {
  return { ...row, incidents: row.incidents.map((one) => ({ ...one, openedAt: new Date(one.openedAt) })) };
}
