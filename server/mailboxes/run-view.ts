import type { Prisma } from "@/server/db/generated/client";
import type { StepStatus, SyncStatus, SyncTrigger } from "@/server/db/generated/enums";
import { type ErrorCode, type ErrorDetail, isErrorCode } from "@/server/errors";

/** A sync as the history shows it. */
export interface RunView {
  runId: string;
  mailboxId: number;
  trigger: Lowercase<SyncTrigger>;
  status: Lowercase<SyncStatus>;
  queuedAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  total: number;
  done: number;
  imported: number;
  duplicates: number;
  filtered: number;
  quarantined: number;
  error: { code: ErrorCode; detail: ErrorDetail } | null;
}

/** One step of a sync, in the order in which they ran. */
export interface RunStepView {
  name: string;
  status: Lowercase<StepStatus>;
  attempt: number;
  startedAt: Date;
  finishedAt: Date | null;
  counts: Record<string, number>;
  error: { code: ErrorCode; detail: ErrorDetail } | null;
}

export function toRunView(row: Prisma.SyncRunGetPayload<object>): RunView {
  const { id, companyId: _, replayOfId: __, trigger, status, errorCode, errorDetail, ...shown } = row;
  return {
    ...shown,
    runId: id,
    trigger: lower(trigger),
    status: lower(status),
    error: toError(errorCode, errorDetail),
  };
}

export function toRunStepView(row: Prisma.SyncStepGetPayload<object>): RunStepView {
  const { name, status, attempt, startedAt, finishedAt, counts, errorCode, errorDetail } = row;
  return {
    name,
    status: lower(status),
    attempt,
    startedAt,
    finishedAt,
    counts: (counts ?? {}) as Record<string, number>,
    error: toError(errorCode, errorDetail),
  };
}

function lower<Word extends string>(word: Word): Lowercase<Word> {
  return word.toLowerCase() as Lowercase<Word>;
}

function toError(code: string | null, detail: Prisma.JsonValue) {
  return code && isErrorCode(code) ? { code, detail: (detail ?? {}) as ErrorDetail } : null;
}
