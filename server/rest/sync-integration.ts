import type { Viewer } from "@/server/auth/viewer";
import { requestSync } from "@/server/sync/request-sync";
import { waitForRun } from "@/server/sync/wait-for-run";
import type { Reply } from "./operation";
import type { syncIntegration as operation } from "./operations/syncs";
import { isFinal, toRunOutcome } from "./run-outcome";

const WAIT_MS = 10 * 60_000;

/**
 * Starts or joins a sync: 202 and its run. With `wait` the answer comes when the run has ended (200), when ten minutes
 * are over (202), or when the client has left.
 */
export async function syncIntegration(
  viewer: Viewer,
  mailboxId: number,
  { wait, signal }: { wait: boolean; signal: AbortSignal },
): Promise<Reply<typeof operation>> {
  const { runId, status } = await requestSync(viewer, mailboxId, "API");
  if (!wait) return { status: 202, body: { runId, status } };
  const run = await waitForRun(viewer, runId, { signal, timeoutMs: WAIT_MS });
  return isFinal(run) ? { status: 200, body: toRunOutcome(run) } : { status: 202, body: run };
}
