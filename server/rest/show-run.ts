import type { Viewer } from "@/server/auth/viewer";
import { getRun } from "@/server/mailboxes/get-run";
import type { ShownError } from "@/server/mailboxes/views";
import { toRestError } from "./error-response";
import { jsonResponse } from "./json-response";

/** A run and its steps: `{ id, runId, status, trigger, replayOf, …, steps: [{ name, status, attempt, startedAt, … }] }`. */
export async function showRun(viewer: Viewer, runId: string): Promise<Response> {
  const { steps, replayOfId: replayOf, error, dashboardUrl: _, ...run } = await getRun(viewer, runId);
  return jsonResponse({
    id: run.runId,
    ...run,
    replayOf,
    error: inWords(error),
    steps: steps.map((step) => ({ ...step, error: inWords(step.error) })),
  });
}

function inWords(error: ShownError | null) {
  return error && toRestError(error);
}
