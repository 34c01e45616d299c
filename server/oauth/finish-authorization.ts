import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError, toAppError } from "@/server/errors";
import { logError } from "@/server/log/log-error";
import type { OauthKey } from "@/server/providers/oauth";
import { callbackUrl } from "./callback-url";
import { type ClaimedAttempt, claimAttempt } from "./claim-attempt";
import { connectByGrant } from "./connect-by-grant";
import { exchangeCode } from "./exchange-code";
import { proveAccess } from "./prove-access";
import { type OauthProvider, requireProvider } from "./provider";
import { reconnectByGrant } from "./reconnect-by-grant";
import { ConnectByOauth } from "./schema";

const PAGES = "/settings/integrations";

/**
 * Takes up an attempt when the provider sends its owner back: exchanges the code, signs in once, and stores the grant
 * with a new mailbox or the one that is reconnected. Answers the page to show; on that page a failure says why.
 */
export async function finishAuthorization(
  viewer: Viewer,
  sessionId: string,
  key: OauthKey,
  query: URLSearchParams,
): Promise<string> {
  // That page is for owners, and says so.
  if (viewer.role !== "OWNER") return `${PAGES}/new`;
  const attempt = await claimAttempt(viewer, sessionId, key, query.get("state") ?? "").catch(toAppError);
  if (attempt instanceof AppError) return `${PAGES}/new?oauth=over`;
  try {
    const provider = requireProvider(key);
    return `${PAGES}/${await grantMailbox(viewer, provider, query, attempt)}`;
  } catch (error) {
    await noteFailure(attempt, toAppError(error));
    return `${PAGES}/${attempt.mailboxId ?? "new"}?oauth=${attempt.id}`;
  }
}

async function grantMailbox(
  viewer: Viewer,
  provider: OauthProvider,
  query: URLSearchParams,
  attempt: ClaimedAttempt,
): Promise<number> {
  const returned = callbackUrl(provider.key);
  returned.search = query.toString();
  const consent = await exchangeCode(provider, returned, attempt);
  if (attempt.mailboxId !== null) return reconnectByGrant(viewer, provider, attempt.mailboxId, consent);
  const choices = ConnectByOauth.parse({ ...Object(attempt.choices), provider: provider.key });
  await proveAccess(provider, consent, choices.emailAddress);
  return connectByGrant(viewer, provider, choices, consent.grant);
}

async function noteFailure({ id }: ClaimedAttempt, error: AppError): Promise<void> {
  if (error.code === "internal" || error.code === "oauth.refused")
    logError("oauth: no grant", error, { attemptId: id });
  await db.oauthAttempt.update({ where: { id }, data: { errorCode: error.code, errorDetail: error.detail } });
}
