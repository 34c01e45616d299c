import { setTimeout as sleep } from "node:timers/promises";
import { db, type Transaction } from "@/server/db/client";
import { AppError } from "@/server/errors";

/** A run that may work on its mailbox now. */
export interface LeasedRun {
  runId: string;
  mailboxId: number;
  mailboxName: string;
  companyId: number;
  /** The mailbox's own address, lower-cased. */
  ownAddress: string;
  /** Every UID of server and store is compared. */
  verify: boolean;
  /** Depth of history; null: all of it. */
  historyMonths: number | null;
  /** Mail that left the server leaves Lokario. */
  followDeletions: boolean;
  /** What fails in a run is tried again by the next one, not by its own later slices. */
  startedAt: Date;
  /** It was queued until now. */
  starts: boolean;
  /** Grows with every take-over; writes under an older one are refused. */
  fence: bigint;
}

/** The right to write to a mailbox's rows, and to its server. */
export type Lease = Pick<LeasedRun, "mailboxId" | "companyId" | "fence">;

/** How long a worker that fell silent keeps others out, in seconds; renewed with every batch. */
const LEASE_SECONDS = 60;

/** A run waits so long, in milliseconds, for what is just being written to its server: seconds. */
const PATIENCE_MS = 45_000;
const PAUSE_MS = 200;

/**
 * Takes the mailbox's lease for a run, also from an earlier worker of the same run, which is thereby fenced out; a run
 * that is queued starts with it. Null when the run has ended or another run holds the mailbox.
 */
export async function takeLease(runId: string): Promise<LeasedRun | null> {
  for (const deadline = Date.now() + PATIENCE_MS; ; ) {
    const run = await tryLease(runId);
    if (run || !(await isHeldForWriting(runId))) return run;
    if (Date.now() > deadline) throw new AppError("sync.lease_lost");
    await sleep(PAUSE_MS);
  }
}

async function tryLease(runId: string): Promise<LeasedRun | null> {
  const [run] = await db.$queryRaw<LeasedRun[]>`
    WITH lease AS (
      INSERT INTO "mailbox_lease" ("mailboxId", "runId", "fence", "expiresAt")
      SELECT r."mailboxId", r."id", 1, now() + ${LEASE_SECONDS} * interval '1 second'
      FROM "sync_run" r JOIN "mailbox" m ON m."id" = r."mailboxId"
      WHERE r."id" = ${runId}::uuid AND r."status" IN ('QUEUED', 'RUNNING') AND m."deletedAt" IS NULL
      ON CONFLICT ("mailboxId") DO UPDATE
        SET "runId" = excluded."runId", "fence" = "mailbox_lease"."fence" + 1, "expiresAt" = excluded."expiresAt"
        WHERE "mailbox_lease"."runId" = excluded."runId" OR "mailbox_lease"."expiresAt" < now()
      RETURNING "mailboxId", "fence"
    ), started AS (
      UPDATE "sync_run" r SET "status" = 'RUNNING', "startedAt" = now(), "verify" = m."verifyDueAt" <= now()
      FROM lease JOIN "mailbox" m ON m."id" = lease."mailboxId"
      WHERE r."id" = ${runId}::uuid AND r."status" = 'QUEUED'
      RETURNING r."startedAt", r."verify"
    )
    SELECT r."id" AS "runId", m."id" AS "mailboxId", m."name" AS "mailboxName", m."companyId",
      lower(m."emailAddress") AS "ownAddress", coalesce(started."verify", r."verify") AS "verify", m."historyMonths",
      m."followDeletions", coalesce(started."startedAt", r."startedAt") AS "startedAt",
      started."startedAt" IS NOT NULL AS "starts", lease."fence"
    FROM lease JOIN "mailbox" m ON m."id" = lease."mailboxId" JOIN "sync_run" r ON r."id" = ${runId}::uuid
    LEFT JOIN started ON true`;
  return run ?? null;
}

/** By `takeWriteLease`: the holder is no run. */
async function isHeldForWriting(runId: string): Promise<boolean> {
  const [held] = await db.$queryRaw<object[]>`
    SELECT 1 FROM "sync_run" r JOIN "mailbox_lease" l ON l."mailboxId" = r."mailboxId"
    WHERE r."id" = ${runId}::uuid AND r."status" IN ('QUEUED', 'RUNNING') AND l."expiresAt" >= now()
      AND NOT EXISTS (SELECT 1 FROM "sync_run" h WHERE h."id" = l."runId")`;
  return held !== undefined;
}

/** As `takeLease`, for a step in mid-run: throws `sync.lease_lost` instead of null. */
export async function requireLease(runId: string): Promise<LeasedRun> {
  const run = await takeLease(runId);
  if (!run) throw new AppError("sync.lease_lost");
  return run;
}

/** First statement of every write of a run: renews the lease, or throws when a newer worker holds it. */
export async function renewLease(tx: Transaction, run: Lease): Promise<void> {
  const renewed = await tx.$executeRaw`
    UPDATE "mailbox_lease" SET "expiresAt" = now() + ${LEASE_SECONDS} * interval '1 second'
    WHERE "mailboxId" = ${run.mailboxId} AND "fence" = ${run.fence}`;
  if (renewed === 0) throw new AppError("sync.lease_lost");
}

/** Frees the mailbox. The row stays, expired: its fence must never start again from 1. */
export async function releaseLease(tx: Pick<Transaction, "$executeRaw">, runId: string): Promise<void> {
  await tx.$executeRaw`UPDATE "mailbox_lease" SET "expiresAt" = now() - interval '1 second' WHERE "runId" = ${runId}::uuid`;
}
