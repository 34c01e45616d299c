import type { RateLimiterPostgres } from "rate-limiter-flexible";
import { RateLimiterRes } from "rate-limiter-flexible";
import { createLimiter } from "@/server/db/create-limiter";
import { AppError } from "@/server/errors";

/** Mails of a company in an hour: many for people who write, few for whoever took over an account. */
const MAX_PER_HOUR = 300;

let limiter: RateLimiterPostgres | undefined;

/** Counts a mail of the company that is about to be sent, and refuses it beyond the limit. */
export async function countSending(companyId: number): Promise<void> {
  limiter ??= createLimiter("sending", MAX_PER_HOUR, 3_600);
  try {
    await limiter.consume(companyId);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new AppError("request.too_many", { retryAfterMs: refusal.msBeforeNext });
  }
}
