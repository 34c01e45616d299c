import { toAppError } from "@/server/errors";
import type { ImapSession } from "@/server/imap/session";
import type { ImapSettings } from "@/server/imap/settings";
import { requireImapSettings } from "@/server/mailboxes/require-imap-settings";
import { openWithinBudget } from "./open-within-budget";
import { retryWithFreshToken } from "./retry-with-fresh-token";
import type { Login } from "./within-login-budget";

/** Logs in to a connected mailbox; an access token that its server refuses is replaced once. */
export function openAccount(mailboxId: number, settings: ImapSettings, login: Login): Promise<ImapSession> {
  return retryWithFreshToken(settings, {
    onStage: login.onStage,
    renew: (refused) => requireImapSettings(mailboxId, { refused }),
    attempt: (tried, onStage) => openWithinBudget(tried, { ...login, onStage }),
  });
}

/** What it takes to log in. For whoever looks at the stages, want of an access token is a login that did not take place. */
export async function requireSettings(mailboxId: number, { onStage }: Pick<Login, "onStage">): Promise<ImapSettings> {
  try {
    return await requireImapSettings(mailboxId);
  } catch (error) {
    const failure = toAppError(error);
    if (failure.code.startsWith("oauth.")) onStage?.({ name: "login", ok: false, ms: 0, error: failure });
    throw failure;
  }
}
