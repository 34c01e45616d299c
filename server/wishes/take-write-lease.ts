import { randomUUID } from "node:crypto";
import { db } from "@/server/db/client";
import { type Lease, releaseLease } from "@/server/sync/take-lease";

interface HeldLease extends Lease {
  /** Frees the mailbox for the next sync. */
  release(): Promise<void>;
}

/** A slice of writing ends long before. */
const LEASE_SECONDS = 60;

/** Takes the mailbox's lease while no sync has it; null: one has, and does the writing itself. */
export async function takeWriteLease(mailboxId: number): Promise<HeldLease | null> {
  const holderId = randomUUID();
  const [lease] = await db.$queryRaw<Lease[]>`
    WITH lease AS (
      INSERT INTO "mailbox_lease" ("mailboxId", "runId", "fence", "expiresAt")
      SELECT b."id", ${holderId}::uuid, 1, now() + ${LEASE_SECONDS} * interval '1 second' FROM "mailbox" b
      WHERE b."id" = ${mailboxId} AND b."writeBack" AND b."enabled" AND b."deletedAt" IS NULL
      ON CONFLICT ("mailboxId") DO UPDATE
        SET "runId" = excluded."runId", "fence" = "mailbox_lease"."fence" + 1, "expiresAt" = excluded."expiresAt"
        WHERE "mailbox_lease"."expiresAt" < now()
      RETURNING "mailboxId", "fence"
    )
    SELECT lease."mailboxId", lease."fence", b."companyId" FROM lease JOIN "mailbox" b ON b."id" = lease."mailboxId"`;
  return lease ? { ...lease, release: () => releaseLease(db, holderId) } : null;
}
