import { createHash } from "node:crypto";
import type { RateLimiterPostgres } from "rate-limiter-flexible";
import { countUse, createLimiter } from "@/server/db/create-limiter";
import { env } from "@/server/env";

/** Logins count per account, whoever causes them, and per host, because many count them per address of the client. */
export interface Account {
  host: string;
  username: string;
}

const ACCOUNT_SECONDS = 600;
/** The host's minute is cut into short windows: who waits for its turn never waits long. */
const HOST_SECONDS = 10;
/** A refused login counts this much more: providers lock accounts after a handful. */
const REFUSED_POINTS = 4;
/** The share of an account's logins that background work leaves to people. */
const RESERVED_SHARE = 1 / 3;

/** Counts a login at the account; milliseconds to wait when it has none left, else 0. */
export async function countAccountLogin(account: Account, { reserve }: { reserve: boolean }): Promise<number> {
  const limiter = accountLimiter();
  const key = accountKey(account);
  const { waitMs, consumed } = await countUse(limiter, key);
  const usable = limiter.points - (reserve ? Math.floor(limiter.points * RESERVED_SHARE) : 0);
  if (consumed <= usable) return 0;
  // What is not used is given back: asking must not use up what is left for people.
  await limiter.reward(key);
  return waitMs;
}

/** The same at the host. */
export async function countHostLogin({ host }: Account): Promise<number> {
  const limiter = hostLimiter();
  const { waitMs, allowed } = await countUse(limiter, host.toLowerCase());
  return allowed ? 0 : waitMs;
}

/** Gives back a login that did not come to pass: the server was not reached. */
export async function refundLogin(account: Account): Promise<void> {
  await accountLimiter().reward(accountKey(account));
}

/** Makes a wrong password count for more than a right one. */
export async function punishRefusal(account: Account): Promise<void> {
  await accountLimiter().penalty(accountKey(account), REFUSED_POINTS);
}

/** Lets nobody log in for as long as the server said, people neither: each try would prolong it. */
export async function blockLogins(account: Account, ms: number): Promise<void> {
  await accountLimiter().block(accountKey(account), Math.ceil(ms / 1000));
}

function accountKey({ host, username }: Account): string {
  return createHash("sha256").update(`${host.toLowerCase()}\n${username.toLowerCase()}`).digest("base64url");
}

function accountLimiter(): RateLimiterPostgres {
  return limiterOf("imap-account", env().LOKARIO_LOGINS_PER_ACCOUNT, ACCOUNT_SECONDS);
}

function hostLimiter(): RateLimiterPostgres {
  return limiterOf("imap-host", Math.ceil((env().LOKARIO_LOGINS_PER_HOST * HOST_SECONDS) / 60), HOST_SECONDS);
}

const limiters = new Map<string, RateLimiterPostgres>();

function limiterOf(name: string, points: number, seconds: number): RateLimiterPostgres {
  const limiter = limiters.get(name) ?? createLimiter(name, points, seconds);
  limiters.set(name, limiter);
  return limiter;
}
