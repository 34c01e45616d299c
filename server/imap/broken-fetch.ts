import { AppError } from "@/server/errors";
import type { FetchedMessage } from "./session";

/** The conversation broke while messages were fetched. */
export class BrokenFetch extends AppError {
  constructor(
    error: AppError,
    /** Asked for and not answered, ascending. Servers answer in this order: the first is the likeliest culprit. */
    readonly suspects: number[],
    /** Whole before the break. */
    readonly answered: FetchedMessage[] = [],
  ) {
    super(error.code, { detail: error.detail, retryAfterMs: error.retryAfterMs, cause: error.cause });
  }
}
