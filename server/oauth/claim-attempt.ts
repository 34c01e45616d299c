import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import type { OauthAttempt } from "@/server/db/generated/client";
import { AppError } from "@/server/errors";
import type { OauthKey } from "@/server/providers/oauth";
import { hashState, openVerifier } from "./attempt-secrets";

/** An attempt that its owner has come back from. */
export interface ClaimedAttempt extends OauthAttempt {
  state: string;
  verifier: string;
}

/**
 * Finds what this session began with this state, and uses it up. Throws `oauth.attempt_over` for one that was used, is
 * too old or is another's, which leaves that other's as it was.
 */
export async function claimAttempt(
  { companyId }: Viewer,
  sessionId: string,
  provider: OauthKey,
  state: string,
): Promise<ClaimedAttempt> {
  const attempt = await db.oauthAttempt.findFirst({
    where: { stateHash: hashState(state), companyId, sessionId, provider },
  });
  if (!attempt?.verifierSealed) throw new AppError("oauth.attempt_over");
  const now = new Date();
  const { count } = await db.oauthAttempt.updateMany({
    where: { id: attempt.id, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now, verifierSealed: null },
  });
  if (count !== 1) throw new AppError("oauth.attempt_over");
  return { ...attempt, state, verifier: openVerifier(attempt, attempt.verifierSealed) };
}
