import { v7 as uuid } from "uuid";
import { sendEvents } from "@/inngest/client";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { publishChange } from "@/server/live/publish";

/** Asks for a sync of one mailbox; while one is queued or running, joins it instead of starting a second. */
export async function requestSync(
  viewer: Viewer,
  mailboxId: number,
  trigger: "MANUAL" | "API" | "CLI",
): Promise<{ runId: string; status: "queued" | "running"; joined: boolean }> {
  const mailbox = await db.mailbox.findFirst({
    where: { id: mailboxId, companyId: viewer.companyId, deletedAt: null },
    select: { enabled: true },
  });
  if (!mailbox) throw new AppError("request.not_found");
  if (!mailbox.enabled) throw new AppError("mailbox.disabled");

  const created = await createRun(viewer.companyId, mailboxId, trigger);
  const active = created ?? (await findActiveRun(mailboxId));
  // The active run ended between the two statements: there is room for a new one.
  if (!active) return requestSync(viewer, mailboxId, trigger);
  // A queued run's event may have been dropped (singleton); sending it again is harmless.
  if (active.status === "QUEUED") {
    await sendEvents([{ name: "mailbox/sync.requested", data: { mailboxId, syncRunId: active.id, trigger } }]);
  }
  return {
    runId: active.id,
    status: active.status === "QUEUED" ? "queued" : "running",
    joined: created === null,
  };
}

/** Null when a run is active already: the partial unique index decides, not a look beforehand. */
async function createRun(companyId: number, mailboxId: number, trigger: "MANUAL" | "API" | "CLI") {
  const id = uuid();
  const inserted = await db.$transaction(async (tx) => {
    await publishChange(tx, companyId, { kind: "mailbox", id: mailboxId });
    return tx.$executeRaw`
      INSERT INTO "sync_run" ("id", "companyId", "mailboxId", "trigger", "status")
      VALUES (${id}::uuid, ${companyId}, ${mailboxId}, ${trigger}::"SyncTrigger", 'QUEUED')
      ON CONFLICT ("mailboxId") WHERE "status" IN ('QUEUED', 'RUNNING') DO NOTHING`;
  });
  return inserted === 1 ? { id, status: "QUEUED" as const } : null;
}

function findActiveRun(mailboxId: number) {
  return db.syncRun.findFirst({
    where: { mailboxId, status: { in: ["QUEUED", "RUNNING"] } },
    select: { id: true, status: true },
  });
}
