import { countUse, createLimiter } from "@/server/db/create-limiter";
import { AppError } from "@/server/errors";

const MINUTES = 60;
const HOURS = 60 * MINUTES;

/** Who is trying: the account's address as typed, and where the request comes from. */
export interface Attempt {
  email: string;
  ip: string;
}

// The narrow limit stops a person guessing; the wide ones stop many machines on one account and one machine on
// many accounts, without letting a stranger keep the owner out for long.
const LIMITS = [
  { limiter: createLimiter("login-pair", 5, 5 * MINUTES), keyOf: ({ email, ip }: Attempt) => `${email} ${ip}` },
  { limiter: createLimiter("login-account", 30, HOURS), keyOf: ({ email }: Attempt) => email },
  { limiter: createLimiter("login-ip", 100, HOURS), keyOf: ({ ip }: Attempt) => ip },
];

/**
 * Counts a try before its password is looked at, so that parallel tries cannot slip through;
 * throws `auth.too_many_attempts` with the minutes to wait.
 */
export async function countAttempt(attempt: Attempt): Promise<void> {
  const counts = await Promise.all(LIMITS.map(({ limiter, keyOf }) => countUse(limiter, keyOf(attempt))));
  const wait = Math.max(0, ...counts.filter(({ allowed }) => !allowed).map(({ waitMs }) => waitMs));
  if (wait > 0) {
    const detail = { minutes: Math.ceil(wait / 60_000) };
    throw new AppError("auth.too_many_attempts", { detail, retryAfterMs: wait });
  }
}

/** A right password clears what was counted against this account; other accounts tried from there stay counted. */
export async function forgiveAttempts(attempt: Attempt): Promise<void> {
  const [pair, account, ip] = LIMITS;
  await Promise.all([
    pair?.limiter.delete(pair.keyOf(attempt)),
    account?.limiter.delete(account.keyOf(attempt)),
    ip?.limiter.reward(ip.keyOf(attempt)),
  ]);
}
