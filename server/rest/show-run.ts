import type { z } from "zod";
import type { Viewer } from "@/server/auth/viewer";
import type { ShownError } from "@/server/errors";
import { getRun } from "@/server/mailboxes/get-run";
import type { RunView } from "@/server/mailboxes/views";
import { toRestError } from "./error-response";
import type { Run, RunSummary } from "./shapes/run";

/** A run and its steps, as REST tells them. */
export async function showRun(viewer: Viewer, runId: string): Promise<z.input<typeof Run>> {
  const { steps, ...run } = await getRun(viewer, runId);
  return { ...toRunSummary(run), steps: steps.map((step) => ({ ...step, error: inWords(step.error) })) };
}

export function toRunSummary({ mailboxId, replayOfId, error, ...run }: RunView): z.input<typeof RunSummary> {
  return { ...run, id: run.runId, integrationId: mailboxId, replayOf: replayOfId, error: inWords(error) };
}

function inWords(error: ShownError | null) {
  return error && toRestError(error);
}
