import { sendEvents } from "@/inngest/client";
import type { LokarioEvent } from "@/inngest/events";
import { db } from "@/server/db/client";
import { sendRequest } from "./send-request";

/** What is due within this time gets its event now, in seconds; the function waits for the rest. */
const AHEAD_SECONDS = 90;
/** A run that lives takes up its draft well before: this one's event or worker was lost, in seconds. */
const STALE_SECONDS = 60;
const MAX_PER_TICK = 500;

/**
 * Sends the events of what was scheduled for about now, and again those of mail and copies that nobody works on any more.
 * Returns how many.
 */
export async function resumeSendings(): Promise<number> {
  const due = await db.$queryRaw<{ id: string; mailboxId: number; version: number; sendAt: Date; sent: boolean }[]>`
    SELECT "id"::text, "mailboxId", "version", coalesce("sendAt", now()) AS "sendAt" FROM "draft"
    WHERE ("state" = 'QUEUED' AND "scheduled" AND "tries" = 0 AND "sendAt" < now() + ${AHEAD_SECONDS} * interval '1 second')
      OR ("state" IN ('QUEUED', 'SENDING') AND "sendAt" < now() - ${STALE_SECONDS} * interval '1 second'
        AND ("claimedUntil" IS NULL OR "claimedUntil" < now()))
      OR ("state" = 'SENT' AND "sentMessageId" IS NULL AND "sentAt" BETWEEN now() - interval '1 day'
        AND now() - ${STALE_SECONDS} * interval '1 second')
    LIMIT ${MAX_PER_TICK}`;
  const copies = await db.$queryRaw<{ draftId: string; mailboxId: number }[]>`
    SELECT "id"::text AS "draftId", "mailboxId" FROM "draft"
    WHERE "copy" = 'PENDING' AND "updatedAt" < now() - interval '12 hours' LIMIT ${MAX_PER_TICK}`;
  const minute = Math.floor(Date.now() / 60_000);
  const events: LokarioEvent[] = [
    // Each minute's is an event of its own: the first one may be what was lost.
    ...due.map((draft) => ({ ...sendRequest(draft), id: `send:${draft.id}:${draft.version}:${minute}` })),
    ...copies.map((data) => ({ name: "draft/copy.requested" as const, data })),
  ];
  await sendEvents(events);
  return events.length;
}
