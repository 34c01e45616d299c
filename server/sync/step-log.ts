import { db, type Transaction } from "@/server/db/client";
import { toAppError } from "@/server/errors";
import { observeStep } from "./observe-step";
import { SYNC_STEPS, type SyncStepName } from "./views";

type Counts = Record<string, number>;

interface StepRow {
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

/** A step that lasts longer is seen as running; the others are written together when they have ended. */
const SHOWN_AFTER_MS = 100;

/** Has `work` keep a log of its steps, which is written when it has ended, whichever way. */
export async function withStepLog<Result>(
  runId: string,
  attempt: number,
  work: (steps: StepLog) => Promise<Result>,
): Promise<Result> {
  const steps = new StepLog(runId, attempt);
  try {
    return await work(steps);
  } finally {
    await steps.write();
  }
}

/** What a person sees of the steps of a run: a row each, written in as few statements as possible. */
export class StepLog {
  private readonly unwritten = new Map<SyncStepName, StepRow>();
  private readonly begun = new Map<SyncStepName, Date>();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly runId: string,
    private readonly attempt: number,
  ) {}

  /** Marks a step as running; one that spans several slices keeps its first start. */
  begin(name: SyncStepName): void {
    this.note(name, { status: "RUNNING", finishedAt: null });
  }

  /** Marks a step as done, with what it counted. `startedAt`: of a step that was not begun here. */
  end(name: SyncStepName, counts: Counts = {}, startedAt?: Date): void {
    this.note(name, { status: "SUCCESS", counts, ...(startedAt && { startedAt }) });
  }

  /** Marks a step as failed, with the code and the values for its words. */
  fail(name: SyncStepName, error: unknown, startedAt?: Date): void {
    const { code: errorCode, detail, retryAfterMs } = toAppError(error);
    const errorDetail =
      retryAfterMs === undefined ? detail : { ...detail, retryAfterSeconds: Math.ceil(retryAfterMs / 1000) };
    this.note(name, { status: "ERROR", errorCode, errorDetail, ...(startedAt && { startedAt }) });
  }

  /** Runs `work` as a step: begun before, ended or failed after. */
  async run<Result>(name: SyncStepName, work: () => Promise<{ result: Result; counts?: Counts }>): Promise<Result> {
    this.begin(name);
    try {
      const { result, counts } = await work();
      this.end(name, counts);
      return result;
    } catch (error) {
      this.fail(name, error);
      throw error;
    }
  }

  /** Writes what is not written yet; in the caller's transaction, where one is given. */
  write(tx: Pick<Transaction, "$executeRaw"> = db): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    // One after the other: an older state must not come last.
    this.writing = this.writing.catch(() => undefined).then(() => this.writeRows(tx));
    return this.writing;
  }

  private note(name: SyncStepName, change: Partial<StepRow>): void {
    const now = new Date();
    if (!this.begun.has(name)) this.begun.set(name, now);
    const row: StepRow = {
      name,
      ordinal: SYNC_STEPS.indexOf(name),
      status: "RUNNING",
      attempt: this.attempt,
      startedAt: this.unwritten.get(name)?.startedAt ?? now,
      finishedAt: now,
      counts: null,
      errorCode: null,
      errorDetail: null,
      ...change,
    };
    this.unwritten.set(name, row);
    if (row.status !== "RUNNING") {
      observeStep({ ...row, finishedAt: now, startedAt: change.startedAt ?? this.begun.get(name) ?? now });
    }
    // Only for the screens: what fails here is written, or fails, with the rest.
    this.timer ??= setTimeout(() => void this.write().catch(() => undefined), SHOWN_AFTER_MS);
  }

  private async writeRows(tx: Pick<Transaction, "$executeRaw">): Promise<void> {
    const rows = [...this.unwritten.values()];
    if (rows.length === 0) return;
    this.unwritten.clear();
    try {
      await insertSteps(tx, this.runId, rows);
    } catch (error) {
      for (const row of rows) if (!this.unwritten.has(row.name)) this.unwritten.set(row.name, row);
      throw error;
    }
  }
}

async function insertSteps(tx: Pick<Transaction, "$executeRaw">, runId: string, rows: StepRow[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "sync_step" ("runId", "name", "ordinal", "status", "attempt", "startedAt", "finishedAt", "counts",
      "errorCode", "errorDetail")
    SELECT ${runId}::uuid, "name", "ordinal", "status", "attempt", "startedAt", "finishedAt", nullif("counts", 'null'),
      "errorCode", nullif("errorDetail", 'null')
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS step("name" text, "ordinal" int, "status" "StepStatus",
      "attempt" int, "startedAt" timestamptz, "finishedAt" timestamptz, "counts" jsonb, "errorCode" text,
      "errorDetail" jsonb)
    ON CONFLICT ("runId", "name") DO UPDATE SET "status" = excluded."status", "attempt" = excluded."attempt",
      "startedAt" = CASE WHEN "sync_step"."status" = 'RUNNING' THEN "sync_step"."startedAt" ELSE excluded."startedAt" END,
      "finishedAt" = excluded."finishedAt", "counts" = coalesce(excluded."counts", "sync_step"."counts"),
      "errorCode" = excluded."errorCode", "errorDetail" = excluded."errorDetail"`;
}
