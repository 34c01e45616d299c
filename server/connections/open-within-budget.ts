import { openSession } from "@/server/imap/open-session";
import type { ImapSession } from "@/server/imap/session";
import type { ImapSettings } from "@/server/imap/settings";
import { type Login, withinLoginBudget } from "./within-login-budget";

/** Logs in when the budget allows it. The signal ends the attempt; the session outlives it. */
export async function openWithinBudget(settings: ImapSettings, login: Login): Promise<ImapSession> {
  const opening = new AbortController();
  const giveUp = () => opening.abort(login.signal?.reason);
  login.signal?.addEventListener("abort", giveUp, { once: true });
  if (login.signal?.aborted) giveUp();
  try {
    return await withinLoginBudget(settings, login, (onStage) =>
      openSession(settings, { onStage, signal: opening.signal }),
    );
  } finally {
    login.signal?.removeEventListener("abort", giveUp);
  }
}
