import { v7 as uuid } from "uuid";
import { db, type Transaction } from "@/server/db/client";
import type { SyncRun } from "@/server/db/generated/client";

/** Who works on a run: a run of an Inngest function, and the event that began it. */
export interface Job {
  id: string;
  eventId: string;
}

/**
 * The run that a job works on: the one that its event names, or, when that one has ended and the job is it again
 * (« Rerun » in Inngest's dashboard, or the executor's replay), a replay of it. Null: there is nothing to do.
 * `atStart`: the job does all of its steps, not only those from the failed one on.
 */
export async function resumeRun(runId: string, job: Job, atStart: boolean): Promise<string | null> {
  const run = await db.syncRun.findUnique({ where: { id: runId } });
  if (!run) return null;
  if (isActive(run)) return takeUp(run, job);
  // Ended by this job itself, or named by an event that was sent twice.
  if (run.jobId === job.id || run.jobEventId !== job.eventId) return null;
  const replay = await db.syncRun.findFirst({ where: { replayOfId: runId, jobId: job.id } });
  if (replay) return isActive(replay) ? replay.id : null;
  return db.$transaction((tx) => createReplay(tx, run, job, atStart));
}

/** The run that a failed job leaves behind. */
export async function findRunOfJob(runId: string, jobId: string): Promise<string> {
  const replay = await db.syncRun.findFirst({ where: { replayOfId: runId, jobId }, select: { id: true } });
  return replay?.id ?? runId;
}

function isActive({ status }: SyncRun): boolean {
  return status === "QUEUED" || status === "RUNNING";
}

async function takeUp({ id, jobId }: SyncRun, job: Job): Promise<string> {
  if (jobId !== job.id) await db.syncRun.update({ where: { id }, data: { jobId: job.id, jobEventId: job.eventId } });
  return id;
}

/** Null when the mailbox has an active run: that one does what the replay would. */
async function createReplay(
  tx: Transaction,
  { id, companyId, mailboxId }: SyncRun,
  job: Job,
  atStart: boolean,
): Promise<string | null> {
  const replayId = uuid();
  const created = await tx.$executeRaw`
    INSERT INTO "sync_run" ("id", "companyId", "mailboxId", "trigger", "status", "replayOfId", "jobId", "jobEventId")
    VALUES (${replayId}::uuid, ${companyId}, ${mailboxId}, 'REPLAY', 'QUEUED', ${id}::uuid, ${job.id}, ${job.eventId})
    ON CONFLICT ("mailboxId") WHERE "status" IN ('QUEUED', 'RUNNING') DO NOTHING`;
  if (created === 0) return null;
  if (!atStart) await keepDoneSteps(tx, id, replayId);
  return replayId;
}

/** What is not done again shows as such, with what it counted then. */
async function keepDoneSteps(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "sync_step" ("runId", "name", "ordinal", "status", "attempt", "startedAt", "finishedAt", "counts")
    SELECT ${to}::uuid, "name", "ordinal", 'SKIPPED', "attempt", "startedAt", "finishedAt", "counts"
    FROM "sync_step" WHERE "runId" = ${from}::uuid AND "status" IN ('SUCCESS', 'SKIPPED')`;
}
