import { findSessionViewer } from "@/server/auth/user-session";
import { AppError } from "@/server/errors";
import type { LiveChange } from "@/server/live/change-feed";
import { subscribeChanges } from "@/server/live/subscribe";

/** The company's changes for as long as the session lasts: a stream outlives the check that opened it. */
export async function* watchChanges(
  session: { sessionId: string | null; companyId: number },
  signal: AbortSignal,
): AsyncGenerator<LiveChange, void> {
  for await (const change of subscribeChanges(session.companyId, signal)) {
    const viewer = session.sessionId ? await findSessionViewer(session.sessionId) : null;
    if (viewer?.companyId !== session.companyId) throw new AppError("auth.required");
    yield change;
  }
}
