import { authorizationCodeGrant } from "openid-client";
import { AppError } from "@/server/errors";
import type { ClaimedAttempt } from "./claim-attempt";
import { discoverProvider } from "./discover-provider";
import type { OauthProvider } from "./provider";
import type { NewGrant } from "./save-grant";
import { readTokens } from "./tokens";
import { translateError } from "./translate-error";

/** A grant, and the addresses of the account that gave it, as far as the provider tells them. */
export interface Consent {
  grant: NewGrant;
  addresses: string[];
}

/** Exchanges the code that a provider sent someone back with. Throws AppError when there is none, or too little for it. */
export async function exchangeCode(provider: OauthProvider, returned: URL, attempt: ClaimedAttempt): Promise<Consent> {
  const answer = await requestGrant(provider, returned, attempt);
  const claims = answer.claims();
  const tokens = readTokens(answer);
  // What is not listed is what was asked for (RFC 6749 §5.1).
  const scopes = answer.scope?.split(" ") ?? [...provider.scopes];
  if (!scopes.some((scope) => scope.toLowerCase() === provider.mailScope.toLowerCase())) {
    throw new AppError("oauth.mail_not_granted", { detail: { provider: provider.name } });
  }
  if (!claims || !tokens.refreshToken) {
    throw new AppError("oauth.refused", { detail: { provider: provider.name, reason: "no refresh_token" } });
  }
  const { iss: issuer, sub: subject, email, preferred_username: name } = claims;
  return {
    grant: {
      provider: provider.key,
      issuer,
      subject,
      scopes,
      tokens: { ...tokens, refreshToken: tokens.refreshToken },
    },
    addresses: [email, name].filter((address) => typeof address === "string").map((address) => address.toLowerCase()),
  };
}

async function requestGrant(provider: OauthProvider, returned: URL, { state, nonce, verifier }: ClaimedAttempt) {
  const configuration = await discoverProvider(provider);
  try {
    return await authorizationCodeGrant(configuration, returned, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
    });
  } catch (error) {
    const failure = translateError(error, provider);
    // There is no grant yet that could be revoked: it is the code that was used, or waited too long.
    throw failure.code === "oauth.revoked" ? new AppError("oauth.attempt_over", { cause: error }) : failure;
  }
}
