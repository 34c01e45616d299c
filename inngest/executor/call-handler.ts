import { logError } from "@/server/log/log-error";
import type { ClaimedJob } from "./model";
import { type Operation, Operations } from "./operations";
import { createSdkRequest, type SdkHandler } from "./sdk-handler";
import { serializeError } from "./serialize-error";

/** What one call of the function came to. */
export type Outcome =
  | { kind: "completed"; output: unknown }
  | { kind: "operations"; operations: Operation[]; retryAfter: string | null }
  /** It stopped because a checkpoint told it to (checkpoint.ts): what it says is no outcome of the function. */
  | { kind: "halted" }
  | { kind: "failed"; error: unknown; retry: boolean; retryAfter: string | null };

/** Has the SDK execute a job and reads its answer; a handler that throws counts as a failure to retry. */
export async function callHandler(handler: SdkHandler, job: ClaimedJob, body: unknown): Promise<Outcome> {
  try {
    const request = createSdkRequest("POST", { fnId: job.functionId, stepId: job.edge }, body);
    return await readAnswer(await handler(request));
  } catch (error) {
    logError(`executor: ${job.functionId} could not be called`, error, { jobId: job.runId });
    return { kind: "failed", error, retry: true, retryAfter: null };
  }
}

async function readAnswer(response: Response): Promise<Outcome> {
  const body: unknown = JSON.parse((await response.text()) || "null");
  const retryAfter = response.headers.get("retry-after");
  if (response.status === 200) return { kind: "completed", output: body };
  if (response.status === 206) return { kind: "operations", operations: Operations.parse(body), retryAfter };
  if (serializeError(body).name === "StaleDispatchError") return { kind: "halted" };
  return { kind: "failed", error: body, retry: response.headers.get("x-inngest-no-retry") !== "true", retryAfter };
}
