import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { requestSync } from "./request-sync";

/**
 * « Vérifier »: asks for a sync that compares every UID of server and store. `running`: one that began before this
 * request is under way; it does not answer it, and the schedule follows it with one that does.
 */
export async function requestVerify(viewer: Viewer, mailboxId: number, trigger: "MANUAL" | "API" | "CLI") {
  // By the database's clock, against which a run that opens compares it.
  await db.$executeRaw`
    UPDATE "mailbox" SET "verifyDueAt" = now()
    WHERE "id" = ${mailboxId} AND "companyId" = ${viewer.companyId} AND "deletedAt" IS NULL AND "enabled"`;
  return requestSync(viewer, mailboxId, trigger);
}
