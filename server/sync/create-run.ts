import { v7 as uuid } from "uuid";
import { transactWithEvents } from "@/inngest/transact-with-events";
import type { SyncTrigger } from "@/server/db/generated/enums";
import { publishChange } from "@/server/live/publish";

interface Wanted {
  companyId: number;
  mailboxId: number;
  host: string;
  trigger: SyncTrigger;
  /** The ended run that this one does again. */
  replayOfId?: string | null;
}

/** Queues a run and returns its id; null when one is active already: the partial unique index decides. */
export function createRun({ companyId, mailboxId, host, trigger, replayOfId = null }: Wanted): Promise<string | null> {
  return transactWithEvents(async (tx, announce) => {
    const id = uuid();
    const inserted = await tx.$executeRaw`
      INSERT INTO "sync_run" ("id", "companyId", "mailboxId", "trigger", "status", "replayOfId")
      VALUES (${id}::uuid, ${companyId}, ${mailboxId}, ${trigger}::"SyncTrigger", 'QUEUED', ${replayOfId}::uuid)
      ON CONFLICT ("mailboxId") WHERE "status" IN ('QUEUED', 'RUNNING') DO NOTHING`;
    if (inserted === 0) return null;
    announce({ name: "mailbox/sync.requested", data: { mailboxId, host, syncRunId: id, trigger } });
    await publishChange(tx, companyId, { kind: "mailbox", id: mailboxId });
    return id;
  });
}
