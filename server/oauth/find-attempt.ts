import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { toShownError } from "@/server/errors";
import { OAUTH_KEYS } from "@/server/providers/oauth";
import { ConnectByOauth } from "./schema";
import type { OauthAttemptView } from "./views";

/** What an owner had chosen before leaving for a provider, and why that led nowhere; null for another session's. */
export async function findAttempt(viewer: Viewer, sessionId: string, id: number): Promise<OauthAttemptView | null> {
  const attempt = await db.oauthAttempt.findFirst({ where: { id, sessionId, companyId: viewer.companyId } });
  const provider = OAUTH_KEYS.find((key) => key === attempt?.provider);
  if (!attempt || !provider) return null;
  const { mailboxId, errorCode, errorDetail } = attempt;
  return {
    provider,
    choices: mailboxId === null ? ConnectByOauth.parse({ ...Object(attempt.choices), provider }) : null,
    error: toShownError(errorCode, errorDetail),
  };
}
