import { type RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { clientAddress } from "@/server/auth/client-address";
import { createLimiter } from "@/server/db/create-limiter";
import { AppError } from "@/server/errors";
import type { Caller } from "@/server/tokens/require-caller";

const WINDOW_SECONDS = 60;
const PER_TOKEN = 600;
const PER_COMPANY = 1_200;
const PER_ADDRESS = 1_200;

const byToken = createLimiter("api-token", PER_TOKEN, WINDOW_SECONDS);
const byCompany = createLimiter("api-company", PER_COMPANY, WINDOW_SECONDS);
const byAddress = createLimiter("api-address", PER_ADDRESS, WINDOW_SECONDS);

/** Counts a request of whoever sent it, before its token is looked at; `request.too_many` with the time to wait. */
export async function countSender(request: Request, limits: Headers): Promise<void> {
  const address = clientAddress(request.headers.get("x-forwarded-for"));
  if (address) refuse(await consume(byAddress, address), PER_ADDRESS, limits);
}

/** Counts a request of a token and of its company; the answer's headers say what the token has left. */
export async function countCaller({ tokenId, viewer }: Caller, limits: Headers): Promise<void> {
  const [token, company] = await Promise.all([consume(byToken, tokenId), consume(byCompany, viewer.companyId)]);
  tell(token.result, PER_TOKEN, limits);
  refuse(token, PER_TOKEN, limits);
  refuse(company, PER_COMPANY, limits);
}

interface Count {
  allowed: boolean;
  result: RateLimiterRes;
}

async function consume(limiter: RateLimiterPostgres, key: string | number): Promise<Count> {
  try {
    return { allowed: true, result: await limiter.consume(key) };
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return { allowed: false, result: refusal };
    throw refusal;
  }
}

function refuse({ allowed, result }: Count, limit: number, limits: Headers): void {
  if (allowed) return;
  tell(result, limit, limits);
  throw new AppError("request.too_many", { retryAfterMs: Math.max(result.msBeforeNext, 1) });
}

function tell({ remainingPoints, msBeforeNext }: RateLimiterRes, limit: number, limits: Headers): void {
  limits.set("RateLimit-Limit", `${limit}`);
  limits.set("RateLimit-Remaining", `${Math.max(remainingPoints, 0)}`);
  limits.set("RateLimit-Reset", `${Math.ceil(msBeforeNext / 1000)}`);
}
