import { db } from "@/server/db/client";
import type { SyncStatus } from "@/server/db/generated/enums";
import type { SyncRunModel } from "@/server/db/generated/models";
import { isErrorCode } from "@/server/errors";
import type { ActiveJob, FailedJob, JobState } from "./views";

const SHOWN = 50;
const UNDER_WAY = ["RUNNING", "QUEUED"] as const;

type SyncRow = SyncRunModel & { mailbox: { id: number; name: string } };

/** How many of the company's syncs are at work and how many wait, whoever executes them. */
export async function countSyncs(companyId: number): Promise<Record<JobState, number>> {
  const [running, waiting] = await Promise.all(
    UNDER_WAY.map((status) => db.syncRun.count({ where: { companyId, status } })),
  );
  return { running: running ?? 0, waiting: waiting ?? 0, delayed: 0 };
}

export async function listActiveSyncs(companyId: number): Promise<ActiveJob[]> {
  const rows = await db.syncRun.findMany({
    where: { companyId, status: { in: [...UNDER_WAY] } },
    include: { mailbox: { select: { id: true, name: true } } },
    orderBy: [{ status: "desc" }, { queuedAt: "asc" }],
    take: SHOWN,
  });
  return rows.map((run) => ({
    ...toJobView(run),
    state: run.status === "RUNNING" ? "running" : "waiting",
    failures: 0,
    dueAt: run.queuedAt,
  }));
}

/** A page of the company's syncs that failed, newest first; `cursor` is the last of the page before. */
export async function listFailedSyncs(
  companyId: number,
  cursor: string | undefined,
  take: number,
): Promise<FailedJob[]> {
  const rows = await db.syncRun.findMany({
    where: { companyId, status: "ERROR" },
    include: {
      mailbox: { select: { id: true, name: true } },
      replays: { select: { status: true }, orderBy: { queuedAt: "desc" }, take: 1 },
    },
    orderBy: [{ queuedAt: "desc" }, { id: "desc" }],
    ...(cursor && { cursor: { id: cursor }, skip: 1 }),
    take,
  });
  return rows.map((run) => ({
    ...toJobView(run),
    failedAt: run.finishedAt ?? run.queuedAt,
    error: run.errorCode && isErrorCode(run.errorCode) ? run.errorCode : "internal",
    replay: toReplay(run.replays[0]?.status),
  }));
}

function toReplay(status: SyncStatus | undefined): FailedJob["replay"] {
  if (!status) return null;
  if (status === "QUEUED" || status === "RUNNING") return "running";
  return status === "ERROR" || status === "CANCELLED" ? "failed" : "completed";
}

function toJobView({ id, mailbox, queuedAt, startedAt }: SyncRow) {
  return { id, job: "sync-mailbox", mailbox, syncRunId: id, startedAt: startedAt ?? queuedAt };
}
