import { v7 as uuid } from "uuid";
import { sendEvents } from "@/inngest/client";
import { transactWithEvents } from "@/inngest/transact-with-events";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { publishChange } from "@/server/live/publish";

type Trigger = "MANUAL" | "API" | "CLI";

/** Asks for a sync of one mailbox; while one is queued or running, joins it instead of starting a second. */
export async function requestSync(
  viewer: Viewer,
  mailboxId: number,
  trigger: Trigger,
): Promise<{ runId: string; status: "queued" | "running"; joined: boolean }> {
  const mailbox = await db.mailbox.findFirst({
    where: { id: mailboxId, companyId: viewer.companyId, deletedAt: null },
    select: { enabled: true },
  });
  if (!mailbox) throw new AppError("request.not_found");
  if (!mailbox.enabled) throw new AppError("mailbox.disabled");

  const created = await createRun(viewer.companyId, mailboxId, trigger);
  if (created) return { runId: created, status: "queued", joined: false };
  const active = await findActiveRun(mailboxId);
  // The active run ended between the two statements: there is room for a new one.
  if (!active) return requestSync(viewer, mailboxId, trigger);
  if (active.status === "RUNNING") return { runId: active.id, status: "running", joined: true };
  // Its event may have met a run that was ending, and been dropped: sending it again is harmless.
  await sendEvents([{ name: "mailbox/sync.requested", data: { mailboxId, syncRunId: active.id, trigger } }]);
  return { runId: active.id, status: "queued", joined: true };
}

/** The new run's id; null when a run is active already: the partial unique index decides, not a look beforehand. */
function createRun(companyId: number, mailboxId: number, trigger: Trigger): Promise<string | null> {
  return transactWithEvents(async (tx, announce) => {
    const id = uuid();
    const inserted = await tx.$executeRaw`
      INSERT INTO "sync_run" ("id", "companyId", "mailboxId", "trigger", "status")
      VALUES (${id}::uuid, ${companyId}, ${mailboxId}, ${trigger}::"SyncTrigger", 'QUEUED')
      ON CONFLICT ("mailboxId") WHERE "status" IN ('QUEUED', 'RUNNING') DO NOTHING`;
    if (inserted === 0) return null;
    announce({ name: "mailbox/sync.requested", data: { mailboxId, syncRunId: id, trigger } });
    await publishChange(tx, companyId, { kind: "mailbox", id: mailboxId });
    return id;
  });
}

function findActiveRun(mailboxId: number) {
  return db.syncRun.findFirst({
    where: { mailboxId, status: { in: ["QUEUED", "RUNNING"] } },
    select: { id: true, status: true },
  });
}
