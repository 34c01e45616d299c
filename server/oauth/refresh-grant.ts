import { randomUUID } from "node:crypto";
import { refreshTokenGrant } from "openid-client";
import { db } from "@/server/db/client";
import type { OauthGrant } from "@/server/db/generated/client";
import { AppError } from "@/server/errors";
import { OAUTH_KEYS } from "@/server/providers/oauth";
import { discoverProvider } from "./discover-provider";
import { openToken, sealToken } from "./grant-tokens";
import { requireProvider } from "./provider";
import { readTokens, type Tokens } from "./tokens";
import { translateError } from "./translate-error";

/** Longer than a refresh can take: discovery and the request end after 15 seconds each. */
const CLAIM_SECONDS = 45;

/** The right to ask for a fresh token, or null when another has it, or has been given one since `grant` was read. */
export async function claimRefresh({ mailboxId, accessSealed }: OauthGrant): Promise<string | null> {
  const claim = randomUUID();
  const claimed = await db.$executeRaw`
    UPDATE "oauth_grant"
    SET "refreshId" = ${claim}::uuid, "refreshUntil" = now() + ${CLAIM_SECONDS} * interval '1 second'
    WHERE "mailboxId" = ${mailboxId} AND "accessSealed" = ${accessSealed} AND "revokedAt" IS NULL
      AND ("refreshUntil" IS NULL OR "refreshUntil" < now())`;
  return claimed === 1 ? claim : null;
}

/**
 * Asks the provider for a fresh access token and stores it with the refresh token that replaces the one used. Null when
 * the grant was replaced meanwhile. A grant that is over is marked so, and `oauth.revoked` thrown.
 */
export async function refreshGrant(grant: OauthGrant, claim: string): Promise<string | null> {
  const mine = { mailboxId: grant.mailboxId, refreshId: claim };
  const done = { refreshId: null, refreshUntil: null };
  try {
    const tokens = await requestTokens(grant);
    const { count } = await db.oauthGrant.updateMany({ where: mine, data: { ...seal(grant, tokens), ...done } });
    return count === 1 ? tokens.accessToken : null;
  } catch (error) {
    const isOver = error instanceof AppError && error.code === "oauth.revoked";
    const { count } = await db.oauthGrant.updateMany({
      where: mine,
      data: isOver ? { revokedAt: new Date(), ...done } : done,
    });
    if (isOver && count === 0) return null;
    throw error;
  }
}

async function requestTokens(grant: OauthGrant): Promise<Tokens> {
  const key = OAUTH_KEYS.find((known) => known === grant.provider);
  if (!key) throw new AppError("internal", { cause: new Error(`No provider "${grant.provider}"`) });
  const provider = requireProvider(key);
  const configuration = await discoverProvider(provider);
  const refreshToken = openToken(grant, "refreshToken", grant.refreshSealed);
  try {
    return readTokens(await refreshTokenGrant(configuration, refreshToken));
  } catch (error) {
    throw translateError(error, provider);
  }
}

/** Both in one statement: a provider that rotates has already forgotten the refresh token before. */
function seal(grant: OauthGrant, { accessToken, accessExpiresAt, refreshToken }: Tokens) {
  return {
    accessSealed: sealToken(grant, "accessToken", accessToken),
    accessExpiresAt,
    ...(refreshToken && { refreshSealed: sealToken(grant, "refreshToken", refreshToken) }),
  };
}
