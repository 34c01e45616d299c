import { AppError } from "@/server/errors";

/** The conversation broke while messages were fetched. */
export class BrokenFetch extends AppError {
  constructor(
    error: AppError,
    /** Asked for and not answered, ascending. Servers answer in this order: the first is the likeliest culprit. */
    readonly suspects: number[],
  ) {
    super(error.code, { detail: error.detail, retryAfterMs: error.retryAfterMs, cause: error.cause });
  }
}
