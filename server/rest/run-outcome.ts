import type { RunSummary } from "@/server/sync/wait-for-run";
import { type RestError, toRestError } from "./error-response";

/** Where a sync stands, as REST tells it. */
export interface RunOutcome extends Omit<RunSummary, "error"> {
  error: RestError | null;
}

/** Puts words beside the error's code. */
export function toRunOutcome({ error, ...run }: RunSummary): RunOutcome {
  return { ...run, error: error && toRestError(error) };
}

export function isFinal({ status }: Pick<RunSummary, "status">): boolean {
  return status !== "queued" && status !== "running";
}
