import type { Prisma } from "@/server/db/generated/client";
import { toShownError } from "@/server/errors";
import type { RunStepView, RunView } from "./views";

export function toRunView(row: Prisma.SyncRunGetPayload<object>): RunView {
  const { id, companyId: _, jobId: __, jobEventId: ___, trigger, status, errorCode, errorDetail, ...shown } = row;
  return {
    ...shown,
    runId: id,
    trigger: lower(trigger),
    status: lower(status),
    error: toShownError(errorCode, errorDetail),
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
    error: toShownError(errorCode, errorDetail),
  };
}

function lower<Word extends string>(word: Word): Lowercase<Word> {
  return word.toLowerCase() as Lowercase<Word>;
}
