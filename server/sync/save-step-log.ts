import type { Transaction } from "@/server/db/client";
import type { JournalLine } from "@/server/log/journal";
import type { SyncStepName } from "./views";

export type Counts = Record<string, number>;

export interface StepRow {
  name: SyncStepName;
  ordinal: number;
  status: "RUNNING" | "SUCCESS" | "ERROR";
  attempt: number;
  startedAt: Date;
  finishedAt: Date | null;
  counts: Counts | null;
  errorCode: string | null;
  errorDetail: object | null;
}

/** Writes steps and lines of the journal in one statement; a step that is running keeps its first start. */
export async function saveStepLog(
  tx: Pick<Transaction, "$executeRaw">,
  runId: string,
  { steps, lines }: { steps: StepRow[]; lines: JournalLine[] },
): Promise<void> {
  await tx.$executeRaw`
    WITH written AS (
      INSERT INTO "sync_journal_line" ("runId", "at", "level", "event", "data")
      SELECT ${runId}::uuid, "at", "level", "event", "data"
      FROM json_to_recordset(${JSON.stringify(lines)}::json)
        AS line("at" timestamptz, "level" "JournalLevel", "event" text, "data" json)
    )
    INSERT INTO "sync_step" ("runId", "name", "ordinal", "status", "attempt", "startedAt", "finishedAt", "counts",
      "errorCode", "errorDetail")
    SELECT ${runId}::uuid, "name", "ordinal", "status", "attempt", "startedAt", "finishedAt", nullif("counts", 'null'),
      "errorCode", nullif("errorDetail", 'null')
    FROM jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) AS step("name" text, "ordinal" int, "status" "StepStatus",
      "attempt" int, "startedAt" timestamptz, "finishedAt" timestamptz, "counts" jsonb, "errorCode" text,
      "errorDetail" jsonb)
    ON CONFLICT ("runId", "name") DO UPDATE SET "status" = excluded."status", "attempt" = excluded."attempt",
      "startedAt" = CASE WHEN "sync_step"."status" = 'RUNNING' THEN "sync_step"."startedAt" ELSE excluded."startedAt" END,
      "finishedAt" = excluded."finishedAt", "counts" = coalesce(excluded."counts", "sync_step"."counts"),
      "errorCode" = excluded."errorCode", "errorDetail" = excluded."errorDetail"`;
}
