import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { requestVerify } from "./request-verify";
import { type RunSummary, waitForRun } from "./wait-for-run";

/** « Vérifier », waiting for the run that compares, or until time is up or the caller leaves: where it stands then. */
export async function requestVerifyAndWait(
  viewer: Viewer,
  mailboxId: number,
  trigger: "API" | "CLI",
  { signal, timeoutMs }: { signal: AbortSignal; timeoutMs: number },
): Promise<RunSummary> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const { runId, status } = await requestVerify(viewer, mailboxId, trigger);
    const run = await waitForRun(viewer, runId, { signal, timeoutMs: until - Date.now() });
    const isOver = run.error !== null || signal.aborted || Date.now() >= until;
    // What ran already may have looked at a folder before the request: it is asked again once that has ended.
    if (isOver || (status === "queued" && (await hasCompared(runId)))) return run;
  }
}

/** false: the run opened in the same instant, and did not see the request. */
async function hasCompared(runId: string): Promise<boolean> {
  const run = await db.syncRun.findUnique({ where: { id: runId }, select: { verify: true } });
  return run?.verify ?? false;
}
