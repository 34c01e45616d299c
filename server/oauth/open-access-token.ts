import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/server/db/client";
import type { OauthGrant } from "@/server/db/generated/client";
import { AppError } from "@/server/errors";
import { OAUTH_KEYS, OAUTH_PRESETS } from "@/server/providers/oauth";
import { openToken } from "./grant-tokens";
import { claimRefresh, refreshGrant } from "./refresh-grant";

/** A token that ends sooner than this may end on the way to the server. */
const MARGIN_MS = 60_000;
/** How long one waits for another's refresh. */
const PATIENCE_MS = 20_000;
const LOOK_MS = 100;

/**
 * An access token for the mailbox that still lasts, and is not the one that a server has `refused`. When a fresh one is
 * needed, one caller among all processes asks for it and the others wait for the same.
 */
export async function openAccessToken(
  mailboxId: number,
  { refused }: { refused?: string | undefined } = {},
): Promise<string> {
  for (const until = Date.now() + PATIENCE_MS; ; ) {
    const grant = await requireGrant(mailboxId);
    const token = openToken(grant, "accessToken", grant.accessSealed);
    if (token !== refused && grant.accessExpiresAt.getTime() > Date.now() + MARGIN_MS) return token;
    const claim = await claimRefresh(grant);
    const fresh = claim ? await refreshGrant(grant, claim) : null;
    if (fresh) return fresh;
    if (Date.now() > until) throw new AppError("oauth.unavailable", { detail: { provider: nameOf(grant) } });
    if (!claim) await sleep(LOOK_MS);
  }
}

async function requireGrant(mailboxId: number): Promise<OauthGrant> {
  const grant = await db.oauthGrant.findUnique({ where: { mailboxId } });
  if (!grant) throw new AppError("request.not_found");
  if (grant.revokedAt) throw new AppError("oauth.revoked", { detail: { provider: nameOf(grant) } });
  return grant;
}

function nameOf({ provider }: OauthGrant): string {
  const key = OAUTH_KEYS.find((known) => known === provider);
  return key ? OAUTH_PRESETS[key].name : provider;
}
