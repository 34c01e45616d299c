import { AppError, toAppError } from "@/server/errors";
import type { ImapSession } from "@/server/imap/session";
import type { ImapSettings, Stage } from "@/server/imap/settings";
import { requireImapSettings } from "@/server/mailboxes/require-imap-settings";
import { openWithinBudget } from "./open-within-budget";
import type { Login } from "./within-login-budget";

/** Logs in to a connected mailbox. An access token that its server refuses is replaced once, before that is believed. */
export async function openAccount(mailboxId: number, settings: ImapSettings, login: Login): Promise<ImapSession> {
  const { accessToken } = settings;
  if (accessToken === undefined) return openWithinBudget(settings, login);
  try {
    return await openWithinBudget(settings, { ...login, onStage: withoutRefusal(login.onStage) });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "imap.token_refused") throw error;
  }
  return openWithinBudget(await requireSettings(mailboxId, login, accessToken), login);
}

/** What it takes to log in. For whoever looks at the stages, want of an access token is a login that did not take place. */
export async function requireSettings(
  mailboxId: number,
  { onStage }: Pick<Login, "onStage">,
  refused?: string,
): Promise<ImapSettings> {
  try {
    return await requireImapSettings(mailboxId, { refused });
  } catch (error) {
    const failure = toAppError(error);
    if (failure.code.startsWith("oauth.")) onStage?.({ name: "login", ok: false, ms: 0, error: failure });
    throw failure;
  }
}

/** Whoever looks at the stages hears of the second login, not of a refusal that may come to nothing. */
function withoutRefusal(onStage: Login["onStage"]): Login["onStage"] {
  return onStage && ((stage: Stage) => (stage.error?.code === "imap.token_refused" ? undefined : onStage(stage)));
}
