import type { ImapSession } from "@/server/imap/session";

/** A session that no step uses for this long is closed, in milliseconds. */
const IDLE_MS = 10_000;

const kept = new Map<string, { session: ImapSession; timer: NodeJS.Timeout }>();

/**
 * Keeps a run's connection for its next step in the same process. Only a saving: a step that finds none opens its
 * own, so a run may change processes between steps.
 */
export function keepRunSession(runId: string, session: ImapSession): void {
  void closeRunSession(runId);
  const timer = setTimeout(() => void closeRunSession(runId), IDLE_MS);
  timer.unref();
  kept.set(runId, { session, timer });
}

/** Hands over the kept connection, if there is one; the caller keeps or closes it. */
export function takeRunSession(runId: string): ImapSession | null {
  const entry = kept.get(runId);
  if (!entry) return null;
  clearTimeout(entry.timer);
  kept.delete(runId);
  return entry.session;
}

/** Logs out of a run's kept connection. Never throws: the run's outcome is decided already. */
export async function closeRunSession(runId: string): Promise<void> {
  await takeRunSession(runId)
    ?.close()
    .catch(() => undefined);
}
