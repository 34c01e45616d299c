import type { Transaction } from "@/server/db/client";
import type { OauthKey } from "@/server/providers/oauth";
import { sealToken } from "./grant-tokens";
import type { Tokens } from "./tokens";

/** What a consent gave. */
export interface NewGrant {
  provider: OauthKey;
  issuer: string;
  subject: string;
  scopes: string[];
  tokens: Tokens & { refreshToken: string };
}

/** Stores what a consent gave for a mailbox, in place of what it had: a refresh that is under way comes too late. */
export async function saveGrant(
  tx: Transaction,
  mailbox: { id: number; companyId: number },
  { tokens, ...granted }: NewGrant,
): Promise<void> {
  const owner = { mailboxId: mailbox.id, companyId: mailbox.companyId };
  const grant = {
    ...granted,
    refreshSealed: sealToken(owner, "refreshToken", tokens.refreshToken),
    accessSealed: sealToken(owner, "accessToken", tokens.accessToken),
    accessExpiresAt: tokens.accessExpiresAt,
    grantedAt: new Date(),
    revokedAt: null,
    refreshId: null,
    refreshUntil: null,
  };
  await tx.oauthGrant.upsert({
    where: { mailboxId: mailbox.id },
    create: { ...owner, ...grant },
    update: grant,
  });
}
