import { NonRetriableError, RetryAfterError, StepError } from "inngest";
import { type ErrorCode, isErrorCode, toAppError } from "@/server/errors";

// A person may be waiting on « Synchroniser », so a run retries soon; later tries are the schedule's.
const FIRST_RETRY_MS = 3_000;
const NEXT_RETRY_MS = 10_000;

/**
 * What Inngest sees of a failure: the code as the message (`errorCodeOf` reads it back) and whether it tries again.
 * The cause stays here, because the error travels to and is stored by the Inngest server.
 */
export function toInngestError(error: unknown, attempt: number): Error {
  if (isInngestError(error)) return error;
  const { code, kind, retryAfterMs } = toAppError(error);
  // When the other side named a time to wait, a run must not wait for it: the schedule does.
  if (!kind.retry || retryAfterMs !== undefined) return new NonRetriableError(code);
  return new RetryAfterError(code, attempt === 0 ? FIRST_RETRY_MS : NEXT_RETRY_MS);
}

/** An error that says itself how Inngest has to take it. */
export function isInngestError(error: unknown): error is Error {
  return error instanceof NonRetriableError || error instanceof RetryAfterError || error instanceof StepError;
}

/** The name of a run's error when the processes that ran it died again and again. */
export const WORKER_LOST = "WorkerLostError";

/** The code of the error that `onFailure` receives. */
export function errorCodeOf(error: { name: string; message: string }): ErrorCode {
  if (error.name === WORKER_LOST) return "sync.interrupted";
  return isErrorCode(error.message) ? error.message : "internal";
}
