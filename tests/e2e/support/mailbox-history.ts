import { query } from "./people";
import type { App } from "./start-app";

interface Run {
  status: "RUNNING" | "ERROR";
  step: string;
  ordinal: number;
  error?: string;
}

/** Adds a sync of the one mailbox, which stands at this step, and answers its id. */
export async function addRun(app: App, { status, step, ordinal, error }: Run): Promise<string> {
  const runId = crypto.randomUUID();
  await query(
    app,
    `WITH made AS (INSERT INTO "sync_run" ("id", "companyId", "mailboxId", "trigger", "status", "startedAt", "total", "done")
       SELECT $1::uuid, "companyId", "id", 'MANUAL', $2::"SyncStatus", now(), 340, 120 FROM "mailbox" RETURNING "id")
     INSERT INTO "sync_step" ("runId", "name", "ordinal", "status", "startedAt", "errorCode", "errorDetail")
     SELECT "id", $3, $4, $2::text::"StepStatus", now(), $5, '{}' FROM made`,
    [runId, status, step, ordinal, error],
  );
  return runId;
}

/** The one mailbox has failed with this code, and waits for its next sync. */
export async function failMailbox(app: App, code: string): Promise<void> {
  await query(
    app,
    `UPDATE "mailbox" SET "status" = 'ERROR', "lastErrorCode" = $1, "lastErrorDetail" = '{}',
      "nextSyncAt" = now() + interval '20 minutes'`,
    [code],
  );
}
