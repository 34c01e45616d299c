import { NonRetriableError } from "inngest";
import { errorCodeOf, toInngestError } from "@/inngest/error-mapping";
import type { Viewer } from "@/server/auth/viewer";
import { closeRun } from "@/server/sync/close-run";
import { connectRun } from "@/server/sync/connect-run";
import { failRun } from "@/server/sync/fail-run";
import { importSlice } from "@/server/sync/import-slice";
import { requestSync } from "@/server/sync/request-sync";
import { type RunSummary, waitForRun } from "@/server/sync/wait-for-run";
import type { FaultyMailbox } from "./connect-mailbox";

/** As many as the durable function makes of a step. */
const TRIES = 3;

/** A whole sync as the durable function does it, with its tries and its end in failure, but without its waits. */
export async function runSync({ owner, id }: FaultyMailbox): Promise<RunSummary> {
  const { runId } = await requestSync(owner, id, "MANUAL");
  return finishSync(owner, runId);
}

/** The same for a run that was asked for, or begun, before. */
export async function finishSync(owner: Viewer, runId: string): Promise<RunSummary> {
  try {
    await takeSteps(runId, TRIES);
  } catch (error) {
    await failRun(runId, errorCodeOf(toInngestError(error, TRIES)));
  }
  return waitForRun(owner, runId, { timeoutMs: 0 });
}

/** The steps of a run; the first that fails `tries` times ends them with its error. */
export async function takeSteps(runId: string, tries: number): Promise<void> {
  const { open } = await retry(tries, (attempt) => connectRun(runId, attempt));
  if (!open) return;
  while (!(await retry(tries, (attempt) => importSlice(runId, attempt))).done);
  await retry(tries, (attempt) => closeRun(runId, attempt));
}

async function retry<Result>(tries: number, step: (attempt: number) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await step(attempt);
    } catch (error) {
      if (attempt >= tries || toInngestError(error, attempt - 1) instanceof NonRetriableError) throw error;
    }
  }
}
