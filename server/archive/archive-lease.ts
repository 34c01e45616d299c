import { randomUUID } from "node:crypto";
import { db } from "@/server/db/client";

/** How long a slice that fell silent keeps others out, in seconds; renewed with every batch. */
const LEASE_SECONDS = 90;

/** Lets one slice at a time archive a mailbox. null: another one does, or the mailbox is disconnected. */
export async function takeArchiveLease(mailboxId: number): Promise<string | null> {
  const holder = randomUUID();
  const taken = await db.$executeRaw`
    INSERT INTO "archive_lease" ("mailboxId", "holder", "expiresAt")
    SELECT "id", ${holder}::uuid, now() + ${LEASE_SECONDS} * interval '1 second'
    FROM "mailbox" WHERE "id" = ${mailboxId} AND "deletedAt" IS NULL
    ON CONFLICT ("mailboxId") DO UPDATE SET "holder" = excluded."holder", "expiresAt" = excluded."expiresAt"
      WHERE "archive_lease"."expiresAt" < now()`;
  return taken > 0 ? holder : null;
}

/** false: the lease ran out and another slice may be at work, or the mailbox was disconnected. */
export async function renewArchiveLease(mailboxId: number, holder: string): Promise<boolean> {
  const renewed = await db.$executeRaw`
    UPDATE "archive_lease" SET "expiresAt" = now() + ${LEASE_SECONDS} * interval '1 second'
    FROM "mailbox" b
    WHERE "mailboxId" = ${mailboxId} AND "holder" = ${holder}::uuid AND b."id" = "mailboxId" AND b."deletedAt" IS NULL`;
  return renewed > 0;
}

export async function releaseArchiveLease(mailboxId: number, holder: string): Promise<void> {
  await db.archiveLease.deleteMany({ where: { mailboxId, holder } });
}
