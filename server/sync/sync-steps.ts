import { db } from "@/server/db/client";
import { toAppError } from "@/server/errors";
import { SYNC_STEPS, type SyncStepName } from "./views";

type Counts = Record<string, number>;

/** Marks a step as running; a step that spans several slices keeps its first start. */
export async function beginStep(runId: string, name: SyncStepName, attempt: number): Promise<void> {
  const start = { status: "RUNNING" as const, attempt, finishedAt: null, errorCode: null, errorDetail: undefined };
  await db.syncStep.upsert({
    where: { runId_name: { runId, name } },
    create: { runId, name, ordinal: SYNC_STEPS.indexOf(name), startedAt: new Date(), ...start },
    update: start,
  });
}

/** Of a step that was not begun with `beginStep`: when it started, and in which try. */
interface Begun {
  startedAt: Date;
  attempt: number;
}

/** Marks a step as done, with what it counted. */
export async function endStep(runId: string, name: SyncStepName, counts: Counts = {}, begun?: Begun): Promise<void> {
  const finishedAt = new Date();
  const end = { status: "SUCCESS" as const, finishedAt, counts, errorCode: null, ...begun };
  await db.syncStep.upsert({
    where: { runId_name: { runId, name } },
    create: { runId, name, ordinal: SYNC_STEPS.indexOf(name), startedAt: finishedAt, ...end },
    update: end,
  });
}

/** Marks a step as failed, with the code and the values for its words. */
export async function failStep(runId: string, name: SyncStepName, error: unknown, begun?: Begun): Promise<void> {
  const { code, detail, retryAfterMs } = toAppError(error);
  const errorDetail =
    retryAfterMs === undefined ? detail : { ...detail, retryAfterSeconds: Math.ceil(retryAfterMs / 1000) };
  const finishedAt = new Date();
  const end = { status: "ERROR" as const, finishedAt, errorCode: code, errorDetail, ...begun };
  await db.syncStep.upsert({
    where: { runId_name: { runId, name } },
    create: { runId, name, ordinal: SYNC_STEPS.indexOf(name), startedAt: finishedAt, ...end },
    update: end,
  });
}

/** Runs `work` as a step: begun before, ended or failed after. */
export async function asStep<T>(
  runId: string,
  name: SyncStepName,
  attempt: number,
  work: () => Promise<{ result: T; counts?: Counts }>,
): Promise<T> {
  await beginStep(runId, name, attempt);
  try {
    const { result, counts } = await work();
    await endStep(runId, name, counts);
    return result;
  } catch (error) {
    await failStep(runId, name, error);
    throw error;
  }
}
