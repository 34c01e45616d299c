import { buildAuthorizationUrl, calculatePKCECodeChallenge } from "openid-client";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { findDuplicate } from "@/server/mailboxes/refuse-duplicate";
import { requireMailbox } from "@/server/mailboxes/require-mailbox";
import { findProviderByHost } from "@/server/providers/find-provider";
import { findOauthPreset, OAUTH_KEYS, type OauthKey } from "@/server/providers/oauth";
import { callbackUrl } from "./callback-url";
import { createAttempt } from "./create-attempt";
import { discoverProvider } from "./discover-provider";
import { type OauthProvider, requireProvider } from "./provider";
import type { ConnectByOauthInput } from "./schema";

/** The provider's page on which the owner lets Lokario read and send the mail of a new mailbox. */
export async function beginConnection(
  viewer: Viewer,
  sessionId: string,
  { provider: key, ...choices }: ConnectByOauthInput,
): Promise<{ url: string }> {
  const provider = requireProvider(key);
  const username = choices.emailAddress;
  const same = await findDuplicate({ companyId: viewer.companyId, imapHost: provider.imap.host, username });
  if (same) throw same;
  return leaveFor(viewer, sessionId, { provider, username, mailboxId: null, choices });
}

/** The same page for a mailbox that is connected: a new grant in place of an old one, or of a password. */
export async function beginReconnection(
  viewer: Viewer,
  sessionId: string,
  mailboxId: number,
): Promise<{ url: string }> {
  const mailbox = await requireMailbox(viewer, mailboxId);
  const provider = requireProvider(await findKey(mailbox));
  return leaveFor(viewer, sessionId, { provider, username: mailbox.username, mailboxId, choices: {} });
}

interface Destination {
  provider: OauthProvider;
  username: string;
  mailboxId: number | null;
  choices: Omit<ConnectByOauthInput, "provider"> | Record<string, never>;
}

async function leaveFor(viewer: Viewer, sessionId: string, destination: Destination): Promise<{ url: string }> {
  const { provider, username, mailboxId, choices } = destination;
  const configuration = await discoverProvider(provider);
  const attempt = { provider: provider.key, mailboxId, choices };
  const { state, nonce, verifier } = await createAttempt(viewer, sessionId, attempt);
  const url = buildAuthorizationUrl(configuration, {
    ...provider.parameters,
    redirect_uri: callbackUrl(provider.key).href,
    scope: provider.scopes.join(" "),
    login_hint: username,
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  });
  return { url: url.href };
}

/** Of its grant; else, for a mailbox that had a password so far, whoever authorises for its server. */
async function findKey(mailbox: { id: number; provider: string; imapHost: string }): Promise<OauthKey> {
  const grant = await db.oauthGrant.findUnique({ where: { mailboxId: mailbox.id } });
  const preset = findProviderByHost(mailbox.imapHost)?.key ?? mailbox.provider;
  const key = OAUTH_KEYS.find((known) => known === grant?.provider) ?? findOauthPreset(preset)?.key;
  if (!key) throw new AppError("request.invalid", { detail: { field: "provider" } });
  return key;
}
