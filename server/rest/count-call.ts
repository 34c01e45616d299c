import { clientAddress } from "@/server/auth/client-address";
import { type Count, countUse, createLimiter } from "@/server/db/create-limiter";
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
  if (address) refuse(await countUse(byAddress, address), PER_ADDRESS, limits);
}

/** Counts a request of a token and of its company; the answer's headers say what the token has left. */
export async function countCaller({ tokenId, viewer }: Caller, limits: Headers): Promise<void> {
  const [token, company] = await Promise.all([countUse(byToken, tokenId), countUse(byCompany, viewer.companyId)]);
  tell(token, PER_TOKEN, limits);
  refuse(token, PER_TOKEN, limits);
  refuse(company, PER_COMPANY, limits);
}

function refuse(count: Count, limit: number, limits: Headers): void {
  if (count.allowed) return;
  tell(count, limit, limits);
  throw new AppError("request.too_many", { retryAfterMs: count.waitMs });
}

function tell({ left, waitMs }: Count, limit: number, limits: Headers): void {
  limits.set("RateLimit-Limit", `${limit}`);
  limits.set("RateLimit-Remaining", `${Math.max(left, 0)}`);
  limits.set("RateLimit-Reset", `${Math.ceil(waitMs / 1000)}`);
}
