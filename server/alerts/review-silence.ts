import { transactWithEvents } from "@/inngest/transact-with-events";
import { db } from "@/server/db/client";
import { changeIncidents } from "./change-incidents";
import { findSilence } from "./find-silence";
import { findTrouble } from "./find-trouble";
import { noteReview } from "./note-review";
import { HOUR_MS, listOfficeHours, WEEKS } from "./office-hours";
import { lockReviewed } from "./read-reviewed";

/** Whoever received mail in these hours is not silent: habits are read of the others alone. */
const RECENT_HOURS = 24;

/** Opens an incident for every mailbox that is synced and has fallen silent against its habit; returns how many. */
export async function reviewSilence(now: Date): Promise<number> {
  const office = listOfficeHours(now);
  if (office.at(-1)?.hour !== Math.floor(now.getTime() / HOUR_MS)) return 0;
  const awakeSince = await noteReview(now);
  let opened = 0;
  for (const { companyId, mailboxIds } of await findQuiet(now)) {
    for (const { mailboxId, hours } of await readHabits(companyId, mailboxIds, now)) {
      const since = findSilence(hours, office, now);
      if (!since) continue;
      const done = await transactWithEvents(async (tx, announce) => {
        const mailbox = await lockReviewed(tx, mailboxId, now);
        if (!mailbox?.watched || findTrouble(mailbox, { ...mailbox, now, awakeSince })) return false;
        return changeIncidents(tx, mailbox, { open: "SILENT", close: [], since, now, announce });
      });
      if (done) opened += 1;
    }
  }
  return opened;
}

/** Mailboxes whose syncs succeed and which brought in nothing new for a day, by company. */
function findQuiet(now: Date): Promise<{ companyId: number; mailboxIds: number[] }[]> {
  return db.$queryRaw`
    SELECT m."companyId", array_agg(m."id") AS "mailboxIds" FROM "mailbox" m
    WHERE m."enabled" AND m."deletedAt" IS NULL AND m."status" IN ('SYNCED', 'PARTIAL')
      AND NOT EXISTS (SELECT FROM "incident" i WHERE i."mailboxId" = m."id" AND i."closedAt" IS NULL)
      AND NOT EXISTS (
        SELECT FROM "message" mail JOIN "message_place" p ON p."messageId" = mail."id" JOIN "folder" f ON f."id" = p."folderId"
        WHERE mail."companyId" = m."companyId" AND mail."direction" = 'RECEIVED' AND f."mailboxId" = m."id"
          AND mail."receivedAt" > ${now}::timestamptz - ${RECENT_HOURS} * interval '1 hour')
    GROUP BY 1`;
}

/** The hours (since 1970) in which each mailbox received mail. */
function readHabits(companyId: number, mailboxIds: number[], now: Date) {
  return db.$queryRaw<{ mailboxId: number; hours: number[] }[]>`
    SELECT f."mailboxId", array_agg(DISTINCT floor(extract(epoch FROM mail."receivedAt") / 3600)::int) AS "hours"
    FROM "message" mail JOIN "message_place" p ON p."messageId" = mail."id" JOIN "folder" f ON f."id" = p."folderId"
    WHERE mail."companyId" = ${companyId} AND mail."direction" = 'RECEIVED' AND f."mailboxId" = ANY(${mailboxIds})
      AND mail."receivedAt" BETWEEN ${now}::timestamptz - ${WEEKS} * interval '1 week' AND ${now}
    GROUP BY 1`;
}
