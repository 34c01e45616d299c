import { sendEvents } from "@/inngest/client";
import { db } from "@/server/db/client";
import type { SyncTrigger } from "@/server/db/generated/enums";

interface WaitingRun {
  mailboxId: number;
  host: string;
  syncRunId: string;
  trigger: SyncTrigger;
}

/** A queued run that nobody picked up for this long gets its event again, in seconds. */
const STALE_QUEUED_SECONDS = 30;
/** A mailbox that is well is synced this much before its time, or it would wait for the next minute's tick each time. */
const AHEAD_SECONDS = 15;
/** At most this many syncs start per tick; what is left is due again a minute later. */
const MAX_PER_TICK = 500;

/**
 * Queues a run for every mailbox that is due and sends its event, also for runs whose event or worker was lost.
 * Returns how many events were sent.
 */
export async function scheduleDueSyncs(now: Date): Promise<number> {
  const waiting = [...(await findStrandedRuns()), ...(await queueDueMailboxes(now))];
  await sendEvents(waiting.map((data) => ({ name: "mailbox/sync.requested" as const, data })));
  return waiting.length;
}

/** One statement, so that two schedulers at once queue each mailbox once. */
function queueDueMailboxes(now: Date): Promise<WaitingRun[]> {
  return db.$queryRaw`
    WITH due AS (
      SELECT "id", "companyId", "imapHost" FROM "mailbox" m
      WHERE m."enabled" AND m."deletedAt" IS NULL AND m."pausedAt" IS NULL AND (m."nextSyncAt" <= ${now}
        OR m."status" = 'SYNCED' AND m."nextSyncAt" <= ${now}::timestamptz + ${AHEAD_SECONDS} * interval '1 second'
        -- A last sync that lies ahead: the clock was set back, and what was planned by it means nothing.
        OR m."nextSyncAt" IS NOT NULL AND m."lastSyncAt" > ${now}::timestamptz + interval '1 minute')
      ORDER BY m."nextSyncAt" LIMIT ${MAX_PER_TICK} FOR UPDATE SKIP LOCKED
    ), pushed AS (
      UPDATE "mailbox" m SET "nextSyncAt" = ${now}::timestamptz + m."syncIntervalMinutes" * interval '1 minute'
      FROM due WHERE m."id" = due."id"
    ), queued AS (
      INSERT INTO "sync_run" ("id", "companyId", "mailboxId", "trigger", "status")
      SELECT gen_random_uuid(), due."companyId", due."id", 'SCHEDULE', 'QUEUED' FROM due
      ON CONFLICT ("mailboxId") WHERE "status" IN ('QUEUED', 'RUNNING') DO NOTHING
      RETURNING "mailboxId", "id", "trigger"
    )
    SELECT queued."mailboxId", due."imapHost" AS "host", queued."id"::text AS "syncRunId", queued."trigger"
    FROM queued JOIN due ON due."id" = queued."mailboxId"`;
}

/**
 * Runs that wait for an event that was dropped (singleton), or whose worker vanished together with its job. Where the
 * run is in fact alive, its singleton drops the event that is sent again.
 */
function findStrandedRuns(): Promise<WaitingRun[]> {
  return db.$queryRaw`
    SELECT r."mailboxId", m."imapHost" AS "host", r."id"::text AS "syncRunId", r."trigger" FROM "sync_run" r
    JOIN "mailbox" m ON m."id" = r."mailboxId"
    LEFT JOIN "mailbox_lease" l ON l."mailboxId" = r."mailboxId"
    WHERE (r."status" = 'QUEUED' AND r."queuedAt" < now() - ${STALE_QUEUED_SECONDS} * interval '1 second')
      OR (r."status" = 'RUNNING' AND (l."expiresAt" IS NULL OR l."expiresAt" < now()))
    LIMIT ${MAX_PER_TICK}`;
}
