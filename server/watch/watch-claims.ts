import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { ERROR_KINDS } from "@/server/errors";

/** A mailbox that this process may watch. */
export interface ClaimedMailbox {
  id: number;
  /** Whether it should be watched now; a claim on one that should not is given back. */
  wanted: boolean;
  /** Changes with the settings of the connection. */
  account: string;
  lastSuccessAt: Date | null;
}

/** How long a process that fell silent keeps its claims, in seconds. */
const LEASE_SECONDS = 30;

/** Says that this process lives; false when it was silent for so long that its claims were taken over. */
export async function keepClaims(watcherId: string): Promise<boolean> {
  const kept = await db.$executeRaw`
    UPDATE "watcher" SET "expiresAt" = now() + ${LEASE_SECONDS} * interval '1 second' WHERE "id" = ${watcherId}`;
  if (kept === 1) return true;
  await db.$executeRaw`
    INSERT INTO "watcher" ("id", "expiresAt") VALUES (${watcherId}, now() + ${LEASE_SECONDS} * interval '1 second')`;
  return false;
}

/** Frees what silent processes held; answers whether there was any. */
export async function freeClaimsOfTheDead(): Promise<boolean> {
  const freed = await db.$executeRaw`
    DELETE FROM "watcher" WHERE "id" IN (SELECT "id" FROM "watcher" WHERE "expiresAt" < now() FOR UPDATE SKIP LOCKED)`;
  return freed > 0;
}

/** Gives back all claims of this process. */
export async function leaveClaims(watcherId: string): Promise<void> {
  await db.watcher.deleteMany({ where: { id: watcherId } });
}

/** Claims what nobody watches, among these mailboxes or all, and returns what this process holds of them. */
export async function claimMailboxes(watcherId: string, ids?: number[]): Promise<ClaimedMailbox[]> {
  const among = ids ? Prisma.sql`m."id" = ANY(${ids})` : Prisma.sql`true`;
  // Two that claim at once are told apart by the key; a row that is being changed is left for the next look.
  await db.$executeRaw`
    INSERT INTO "mailbox_watch" ("mailboxId", "watcherId")
    SELECT m."id", ${watcherId} FROM "mailbox" m
    WHERE ${among} AND ${WANTED} AND NOT EXISTS (SELECT 1 FROM "mailbox_watch" w WHERE w."mailboxId" = m."id")
    FOR KEY SHARE OF m SKIP LOCKED
    ON CONFLICT ("mailboxId") DO NOTHING`;
  return db.$queryRaw`
    SELECT m."id", ${WANTED} AS "wanted", m."lastSuccessAt",
      md5(concat_ws(' ', m."imapHost", m."imapPort", m."useTls", m."username", m."passwordSealed", g."grantedAt")) AS "account"
    FROM "mailbox_watch" w JOIN "mailbox" m ON m."id" = w."mailboxId" LEFT JOIN "oauth_grant" g ON g."mailboxId" = m."id"
    WHERE w."watcherId" = ${watcherId} AND ${among}`;
}

/** Lets others watch these, or nobody. */
export async function releaseClaims(watcherId: string, ids: number[]): Promise<void> {
  if (ids.length > 0) await db.mailboxWatch.deleteMany({ where: { watcherId, mailboxId: { in: ids } } });
}

const OWNER_ERRORS = Object.entries(ERROR_KINDS).flatMap(([code, kind]) => ("owner" in kind ? [code] : []));

// What has never been synced is the first import's business; what only the owner can cure is the owner's.
const WANTED = Prisma.sql`(m."enabled" AND m."deletedAt" IS NULL AND m."pausedAt" IS NULL
  AND (m."passwordSealed" IS NOT NULL
    OR EXISTS (SELECT 1 FROM "oauth_grant" o WHERE o."mailboxId" = m."id" AND o."revokedAt" IS NULL))
  AND m."lastSuccessAt" IS NOT NULL AND NOT (m."status" = 'ERROR' AND m."lastErrorCode" = ANY(${OWNER_ERRORS})))`;
