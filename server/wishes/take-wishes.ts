import type { Direction, Filing } from "@/server/db/generated/enums";
import { inLease } from "@/server/sync/in-lease";
import type { Lease } from "@/server/sync/take-lease";

/** A wish that is about to be granted. */
export interface Wish {
  id: bigint;
  version: number;
  messageId: string;
  direction: Direction;
  kind: "SEEN" | "FILING";
  seen: boolean;
  filing: Filing;
  folderId: number | null;
  /** Tried before: the server may have been told. */
  begun: boolean;
  tries: number;
}

const BATCH = 100;

/**
 * The next wishes of a mailbox, with those about reading first, because moving changes UIDs. Their next try is set before
 * this one begins: a worker that dies leaves them waiting for a while, not for ever.
 */
export function takeWishes(lease: Lease): Promise<Wish[]> {
  return inLease(
    lease,
    (tx) => tx.$queryRaw<Wish[]>`
      WITH taken AS (
        SELECT w."id", w."startedAt" IS NOT NULL AS "begun" FROM "wish" w
        WHERE w."mailboxId" = ${lease.mailboxId} AND w."failedAt" IS NULL
          -- What waits for want of a connection has one now.
          AND (w."nextTryAt" <= now() OR w."errorCode" IS NOT NULL)
        ORDER BY w."kind", w."id" LIMIT ${BATCH}
      ), started AS (
        UPDATE "wish" w SET "startedAt" = coalesce(w."startedAt", now()), "tries" = w."tries" + 1, "errorCode" = NULL,
          "nextTryAt" = now() + least(power(2, w."tries"), 30) * interval '1 minute'
        FROM taken WHERE w."id" = taken."id"
        RETURNING w.*, taken."begun"
      )
      SELECT s."id", s."version", s."messageId"::text, s."kind", s."seen", s."filing", s."folderId", s."begun", s."tries",
        m."direction"
      FROM started s JOIN "message" m ON m."id" = s."messageId" ORDER BY s."kind", s."id"`,
  );
}
