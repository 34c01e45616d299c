import { db, type Transaction } from "@/server/db/client";
import type { SyncStep } from "@/server/db/generated/client";
import type { ErrorCode, ErrorDetail } from "@/server/errors";
import { publishChange } from "@/server/live/publish";
import { planNextAttempt } from "./plan-next-attempt";
import { releaseLease } from "./take-lease";
import { tellSync } from "./tell-sync";

/** Ends a run that failed for good: its cause on the mailbox, the next attempt planned. Safe to do twice. */
export async function failRun(runId: string, code: ErrorCode): Promise<void> {
  const failed = await db.$transaction((tx) => markFailed(tx, runId, code));
  if (failed) tellSync({ kind: "failed", ...failed.mailbox, runId, code }, failed.startedAt);
}

async function markFailed(tx: Transaction, runId: string, code: ErrorCode) {
  const now = new Date();
  const run = await tx.syncRun.findUnique({
    where: { id: runId },
    include: { mailbox: true, steps: { orderBy: { ordinal: "desc" } } },
  });
  if (!run) return null;
  // By the run's id the owner's support finds its lines in the log.
  const detail: ErrorDetail = { ...findDetail(run.steps, code), ...(code === "internal" && { ref: runId }) };
  const ended = await tx.syncRun.updateMany({
    where: { id: runId, status: { in: ["QUEUED", "RUNNING"] } },
    data: { status: "ERROR", finishedAt: now, errorCode: code, errorDetail: detail },
  });
  if (ended.count === 0) return null;

  await tx.syncStep.updateMany({
    where: { runId, status: "RUNNING" },
    data: { status: "ERROR", finishedAt: now, errorCode: code, errorDetail: detail },
  });
  const { mailbox } = run;
  const retryAfterMs = typeof detail.retryAfterSeconds === "number" ? detail.retryAfterSeconds * 1000 : undefined;
  const next = planNextAttempt({ code, retryAfterMs }, mailbox, now);
  await tx.mailbox.update({
    where: { id: mailbox.id },
    data: {
      status: "ERROR",
      lastSyncAt: now,
      lastErrorCode: code,
      lastErrorDetail: detail,
      nextSyncAt: next.nextSyncAt,
      ownerErrorCount: next.ownerErrorCount,
      pausedAt: next.paused ? now : null,
    },
  });
  await releaseLease(tx, runId);
  await publishChange(tx, run.companyId, { kind: "mailbox", id: mailbox.id });
  return { mailbox: { mailboxId: mailbox.id, mailboxName: mailbox.name }, startedAt: run.startedAt };
}

/** The values for the error's words: the step that failed with it recorded them. */
function findDetail(steps: SyncStep[], code: ErrorCode): ErrorDetail {
  const failed = steps.find((step) => step.errorCode === code);
  return { ...(failed?.errorDetail as ErrorDetail | null), ...(failed && { step: failed.name }) };
}
