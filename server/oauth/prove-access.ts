import { openWithinBudget } from "@/server/connections/open-within-budget";
import { AppError, toAppError } from "@/server/errors";
import type { Consent } from "./exchange-code";
import type { OauthProvider } from "./provider";

/**
 * Signs in to the mailbox with what was granted: whether it opens is the provider's word on whose mailbox it is, aliases
 * and shared ones included. Where its server cannot be asked now, the account's own addresses decide.
 */
export async function proveAccess(
  { name: provider, imap }: OauthProvider,
  { grant, addresses }: Consent,
  username: string,
): Promise<void> {
  const isOwn = addresses.includes(username.toLowerCase());
  try {
    const settings = { ...imap, useTls: true, username, accessToken: grant.tokens.accessToken };
    const session = await openWithinBudget(settings, { person: true });
    await session.close();
  } catch (error) {
    const failure = toAppError(error);
    const isRefused = failure.code === "imap.token_refused";
    if (isOwn && !isRefused) return;
    const [account = "?"] = addresses;
    if (!isOwn && isRefused) {
      throw new AppError("oauth.other_account", { detail: { provider, account, email: username }, cause: error });
    }
    throw failure;
  }
}
