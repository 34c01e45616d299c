import { setTimeout as sleep } from "node:timers/promises";
import { AppError, type ErrorCode, toAppError } from "@/server/errors";
import type { Stage as ImapStage } from "@/server/imap/settings";
import type { StageOf } from "@/server/network/stage";
import { describeProvider } from "@/server/providers/find-provider";
import {
  type Account,
  blockLogins,
  countAccountLogin,
  countHostLogin,
  punishRefusal,
  refundLogin,
} from "./login-budget";

/** A step on the way in, of whichever protocol; the login among them is counted. */
type AnyStage = StageOf<string>;

export interface Login<Stage extends AnyStage = ImapStage> {
  /** A person waits for the answer: more of the budget is theirs, and they are told how long to wait. */
  person: boolean;
  signal?: AbortSignal;
  onStage?: (stage: Stage) => void;
}

/** How long a login waits for its host's turn before it is put off, in milliseconds. */
const PATIENCE_MS = 15_000;
/** What a server that locks an account means when it does not say for how long. */
const LOCKED_MS = 30 * 60_000;

/**
 * Runs `connect`, which logs in to this account, when the account and its host have a login left; else throws
 * `imap.logins_postponed` with the time. What becomes of the login is seen in its stages, and counted.
 */
export async function withinLoginBudget<T, Stage extends AnyStage = ImapStage>(
  account: Account,
  { person, signal, onStage }: Login<Stage>,
  connect: (onStage: (stage: Stage) => void) => Promise<T>,
): Promise<T> {
  await takeLogin(account, person, signal).catch((error: unknown) => {
    // For whoever looks at the stages it is the login that did not take place.
    onStage?.({ name: "login", ok: false, ms: 0, error: toAppError(error) } as Stage);
    throw error;
  });
  let login: AnyStage | undefined;
  try {
    return await connect((stage) => {
      if (stage.name === "login") login = stage;
      onStage?.(stage);
    });
  } finally {
    await settleLogin(account, login);
  }
}

async function takeLogin(account: Account, person: boolean, signal: AbortSignal | undefined): Promise<void> {
  const waitMs = await countAccountLogin(account, { reserve: !person });
  if (waitMs > 0) throw postponed(account, waitMs, person);
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const turnMs = await countHostLogin(account);
    if (turnMs === 0) return;
    if (Date.now() + turnMs > until) {
      await refundLogin(account);
      throw postponed(account, turnMs, person);
    }
    // Those who wait come back a little apart.
    await sleep(turnMs + Math.random() * 500, undefined, { signal }).catch(async () => {
      await refundLogin(account);
      throw new AppError("sync.cancelled");
    });
  }
}

const REFUSALS: ReadonlySet<ErrorCode> = new Set([
  "imap.auth_failed",
  "imap.app_password_required",
  "imap.oauth_required",
  "smtp.auth_failed",
  "smtp.app_password_required",
  "smtp.oauth_required",
]);
const LOCKED: ReadonlySet<ErrorCode> = new Set(["imap.too_many_logins", "smtp.too_many_logins"]);

async function settleLogin(account: Account, login: AnyStage | undefined): Promise<void> {
  if (!login) return refundLogin(account);
  if (login.ok) return;
  if (REFUSALS.has(login.error.code)) return punishRefusal(account);
  if (LOCKED.has(login.error.code)) return blockLogins(account, login.error.retryAfterMs ?? LOCKED_MS);
}

function postponed({ host }: Account, waitMs: number, person: boolean): AppError {
  const minutes = Math.ceil(waitMs / 60_000);
  return new AppError("imap.logins_postponed", {
    // A mailbox's page says when its next attempt is; a person who is refused has only this.
    detail: { host, provider: describeProvider(host).name, ...(person && { minutes }) },
    retryAfterMs: waitMs,
  });
}
