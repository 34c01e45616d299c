import { ERROR_KINDS, isErrorCode } from "@/server/errors";

/** What is known of a mailbox that is enabled, when it is looked at. */
export interface MailboxFacts {
  status: "PENDING" | "SYNCED" | "PARTIAL" | "ERROR";
  lastErrorCode: string | null;
  lastSuccessAt: Date | null;
  createdAt: Date;
  enabledAt: Date;
  pausedAt: Date | null;
  ownerErrorCount: number;
  syncIntervalMinutes: number;
  /** A sync brings mail in right now: a first import may take hours. */
  working: boolean;
}

export interface Clock {
  now: Date;
  /** While the machine slept nothing could be synced, and nothing was late. */
  awakeSince: Date;
  /** How long the company bears a mailbox without a sync. */
  delayMinutes: number;
}

export type Trouble = "FAILING" | "NEEDS_OWNER";

/** One refusal may be a server's whim; the second says that the owner has to act. */
const OWNER_ERRORS = 2;
/** A mailbox that is synced rarely gets this long beyond its interval. */
const GRACE_MINUTES = 30;
const MINUTE_MS = 60_000;

/** Whether a mailbox does not bring its mail in, so that somebody has to hear of it. Pure. */
export function findTrouble(facts: MailboxFacts, clock: Clock): Trouble | null {
  if (facts.working) return null;
  const isLate = lateMinutes(facts, clock) >= Math.max(clock.delayMinutes, facts.syncIntervalMinutes + GRACE_MINUTES);
  if (hasOwnerError(facts) && (isLate || facts.pausedAt || facts.ownerErrorCount >= OWNER_ERRORS)) return "NEEDS_OWNER";
  return isLate ? "FAILING" : null;
}

function lateMinutes({ lastSuccessAt, createdAt, enabledAt }: MailboxFacts, { now, awakeSince }: Clock): number {
  const good = Math.max(Number(lastSuccessAt ?? createdAt), Number(enabledAt), Number(awakeSince));
  return (now.getTime() - good) / MINUTE_MS;
}

function hasOwnerError({ status, lastErrorCode }: MailboxFacts): boolean {
  if (status !== "ERROR" || lastErrorCode === null || !isErrorCode(lastErrorCode)) return false;
  const { owner = false } = ERROR_KINDS[lastErrorCode] as { owner?: boolean };
  return owner;
}
