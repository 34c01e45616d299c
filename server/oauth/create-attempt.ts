import { randomNonce, randomPKCECodeVerifier, randomState } from "openid-client";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import type { OauthKey } from "@/server/providers/oauth";
import { hashState, sealVerifier } from "./attempt-secrets";

interface NewAttempt {
  provider: OauthKey;
  mailboxId: number | null;
  choices: Prisma.InputJsonObject;
}

const MINUTE_MS = 60_000;
/** Long enough for a password, a second factor and a consent. */
const LIFETIME_MS = 10 * MINUTE_MS;

/** Notes that the person of this session leaves for a provider; the three values prove on return that it is they. */
export async function createAttempt(
  { companyId }: Viewer,
  sessionId: string,
  attempt: NewAttempt,
): Promise<{ state: string; nonce: string; verifier: string }> {
  const secrets = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  const now = Date.now();
  await db.$transaction(async (tx) => {
    await tx.oauthAttempt.deleteMany({ where: { sessionId, expiresAt: { lt: new Date(now - 60 * MINUTE_MS) } } });
    const { id } = await tx.oauthAttempt.create({
      data: {
        ...attempt,
        companyId,
        sessionId,
        stateHash: hashState(secrets.state),
        nonce: secrets.nonce,
        expiresAt: new Date(now + LIFETIME_MS),
      },
    });
    const verifierSealed = sealVerifier({ id, companyId }, secrets.verifier);
    await tx.oauthAttempt.update({ where: { id }, data: { verifierSealed } });
  });
  return secrets;
}
