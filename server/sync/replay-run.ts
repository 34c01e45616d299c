import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { MAX_TRIES } from "@/server/messages/quarantine-messages";
import { requestSync } from "./request-sync";

/**
 * « Relancer »: asks for a run that is linked to an ended one. A sync does only what is left to do, so a replay repeats
 * what failed and nothing else. Of a partial run, the mails that wait for their owner get one more try each
 * (« Relancer les échecs »). Joins the mailbox's active run, where there is one.
 */
export async function replayRun(viewer: Viewer, runId: string) {
  const run = await db.syncRun.findFirst({ where: { id: runId, companyId: viewer.companyId } });
  if (!run) throw new AppError("request.not_found");
  if (run.status === "QUEUED" || run.status === "RUNNING") {
    return { runId, status: run.status === "QUEUED" ? ("queued" as const) : ("running" as const), joined: true };
  }
  if (run.status === "PARTIAL") {
    await db.quarantinedMessage.updateMany({
      where: { mailboxId: run.mailboxId, resolvedAt: null, tries: { gte: MAX_TRIES } },
      data: { tries: MAX_TRIES - 1 },
    });
  }
  return requestSync(viewer, run.mailboxId, "REPLAY", runId);
}
