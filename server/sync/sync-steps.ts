import { db } from "@/server/db/client";
import { toAppError } from "@/server/errors";

/** What a person sees of a run, in this order. */
export const SYNC_STEPS = ["dns", "tcp", "tls", "login", "folders", "plan", "import", "associate", "close"] as const;

export type SyncStepName = (typeof SYNC_STEPS)[number];

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

/** Marks a step as done, with what it counted. */
export async function endStep(runId: string, name: SyncStepName, counts: Counts = {}, startedAt?: Date): Promise<void> {
  const finishedAt = new Date();
  const end = { status: "SUCCESS" as const, finishedAt, counts, errorCode: null };
  await db.syncStep.upsert({
    where: { runId_name: { runId, name } },
    create: { runId, name, ordinal: SYNC_STEPS.indexOf(name), startedAt: startedAt ?? finishedAt, ...end },
    update: { ...end, ...(startedAt && { startedAt }) },
  });
}

/** Marks a step as failed, with the code and the values for its words. */
export async function failStep(
  runId: string,
  name: SyncStepName,
  error: unknown,
  startedAt = new Date(),
): Promise<void> {
  const { code, detail, retryAfterMs } = toAppError(error);
  const errorDetail =
    retryAfterMs === undefined ? detail : { ...detail, retryAfterSeconds: Math.ceil(retryAfterMs / 1000) };
  const end = { status: "ERROR" as const, finishedAt: new Date(), errorCode: code, errorDetail };
  await db.syncStep.upsert({
    where: { runId_name: { runId, name } },
    create: { runId, name, ordinal: SYNC_STEPS.indexOf(name), startedAt, ...end },
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
