import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { publishChange } from "@/server/live/publish";
import { tellSync } from "./tell-sync";

/**
 * « Arrêter »: ends an active run of the company at once. What it stored stays; whoever works on it is fenced out by its
 * next write. A run that has ended is left as it is.
 */
export async function cancelRun(viewer: Viewer, runId: string): Promise<void> {
  const run = await db.syncRun.findFirst({
    where: { id: runId, companyId: viewer.companyId },
    include: { mailbox: { select: { id: true, name: true } } },
  });
  if (!run) throw new AppError("request.not_found");
  const cancelled = await db.$transaction(async (tx) => {
    const finishedAt = new Date();
    const { count } = await tx.syncRun.updateMany({
      where: { id: runId, status: { in: ["QUEUED", "RUNNING"] } },
      data: { status: "CANCELLED", finishedAt },
    });
    if (count === 0) return false;
    await tx.syncStep.updateMany({ where: { runId, status: "RUNNING" }, data: { status: "SKIPPED", finishedAt } });
    // A higher fence: the worker's next write is refused, and whoever comes next need not wait for it.
    await tx.$executeRaw`
      UPDATE "mailbox_lease" SET "fence" = "fence" + 1, "expiresAt" = now() - interval '1 second'
      WHERE "runId" = ${runId}::uuid`;
    // What is due stays due: the schedule goes on as if this run had ended.
    await tx.$executeRaw`
      UPDATE "mailbox" SET "nextSyncAt" = now() + "syncIntervalMinutes" * interval '1 minute'
      WHERE "id" = ${run.mailboxId} AND "enabled" AND "pausedAt" IS NULL`;
    await publishChange(tx, viewer.companyId, { kind: "mailbox", id: run.mailboxId });
    return true;
  });
  if (!cancelled) return;
  tellSync({ kind: "cancelled", mailboxId: run.mailboxId, mailboxName: run.mailbox.name, runId }, run.startedAt);
}

/** Whether a run was stopped by a person. */
export async function isCancelled(runId: string): Promise<boolean> {
  return (await db.syncRun.count({ where: { id: runId, status: "CANCELLED" } })) > 0;
}
