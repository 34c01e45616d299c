import type { Viewer } from "@/server/auth/viewer";
import { requestSync } from "@/server/sync/request-sync";
import { waitForRun } from "@/server/sync/wait-for-run";
import { jsonResponse } from "./json-response";
import { isFinal, toRunOutcome } from "./run-outcome";

const WAIT_MS = 10 * 60_000;

/**
 * Starts or joins a sync: 202 and its run. With `?wait=1` the answer comes when the run has ended (200), when ten
 * minutes are over (202), or when the client has left.
 */
export async function syncIntegration(viewer: Viewer, mailboxId: number, request: Request): Promise<Response> {
  const { runId, status } = await requestSync(viewer, mailboxId, "API");
  const wait = new URL(request.url).searchParams.get("wait");
  if (wait !== "1" && wait !== "true") return jsonResponse({ runId, status }, 202);
  const run = await waitForRun(viewer, runId, { signal: request.signal, timeoutMs: WAIT_MS });
  return jsonResponse(toRunOutcome(run), isFinal(run) ? 200 : 202);
}
