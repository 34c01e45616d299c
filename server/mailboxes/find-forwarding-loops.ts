import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { requireMailbox } from "./require-mailbox";
import type { ForwardingLoopView } from "./views";

/** One mail that was written to another mailbox may be a blind copy; several each way are no accident. */
const ENOUGH = 3;
const NEWEST = 500;
const DAYS = 30;

/**
 * The connected mailboxes that forward to this one and are forwarded to by it: mail can run in circles between them,
 * and comes twice at the least. Seen in the stored mail: what arrived here was written to the other alone, and the
 * other way round. One account that is connected twice has the same UIDs on both sides, and is no loop.
 */
export async function findForwardingLoops(viewer: Viewer, mailboxId: number): Promise<ForwardingLoopView[]> {
  await requireMailbox(viewer, mailboxId);
  const since = new Date(Date.now() - DAYS * 86_400_000);
  return db.$queryRaw<ForwardingLoopView[]>`
    WITH inbox AS (
      SELECT m."id" AS "mailboxId", m."emailAddress", f."id" AS "folderId"
      FROM "mailbox" m JOIN "folder" f ON f."mailboxId" = m."id" AND f."specialUse" = '\\Inbox' AND f."goneAt" IS NULL
      WHERE m."companyId" = ${viewer.companyId} AND m."deletedAt" IS NULL
    ),
    arrived AS (
      SELECT i."mailboxId", i."emailAddress", newest."uidValidity", newest."uid", g."id",
        ARRAY(
          SELECT lower(a->>'address') FROM jsonb_array_elements(g."to" || g."cc") a
        ) AS "recipients"
      FROM inbox i
      CROSS JOIN LATERAL (
        SELECT p."uidValidity", p."uid", p."messageId" FROM "message_place" p
        WHERE p."folderId" = i."folderId"
        ORDER BY p."uidValidity" DESC, p."uid" DESC LIMIT ${NEWEST}
      ) newest
      JOIN "message" g ON g."id" = newest."messageId" AND g."direction" = 'RECEIVED' AND g."receivedAt" > ${since}
    ),
    forwarded AS (
      SELECT a."mailboxId" AS "into", o."mailboxId" AS "from"
      FROM arrived a JOIN inbox o ON o."emailAddress" = ANY(a."recipients")
      WHERE a."emailAddress" <> ALL(a."recipients") AND ${mailboxId} IN (a."mailboxId", o."mailboxId")
        AND NOT EXISTS (
          SELECT 1 FROM "message_place" twin
          WHERE twin."folderId" = o."folderId" AND twin."messageId" = a."id"
            AND twin."uidValidity" = a."uidValidity" AND twin."uid" = a."uid"
        )
      GROUP BY a."mailboxId", o."mailboxId" HAVING count(DISTINCT a."id") >= ${ENOUGH}
    )
    SELECT m."id", m."name", m."emailAddress"
    FROM forwarded here JOIN forwarded there ON there."into" = here."from" AND there."from" = here."into"
    JOIN "mailbox" m ON m."id" = here."from"
    WHERE here."into" = ${mailboxId}
    ORDER BY m."name", m."id"`;
}
