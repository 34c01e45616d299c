import { openSession } from "@/server/imap/open-session";
import type { ImapSession } from "@/server/imap/session";
import type { Stage } from "@/server/imap/settings";
import { requireImapSettings } from "@/server/mailboxes/require-imap-settings";
import type { LeasedRun } from "./take-lease";

/** A session that no step uses for this long is closed, in milliseconds. */
const IDLE_MS = 10_000;

const kept = new Map<string, { session: ImapSession; timer: NodeJS.Timeout }>();

/**
 * Runs a step with the run's connection: the one that the step before left open in this process, else a new one. It is
 * kept for the next step, or closed after a failure; no step requires that it is kept.
 */
export async function withRunSession<Result>(
  { runId, mailboxId }: LeasedRun,
  work: (session: ImapSession) => Promise<Result>,
  onStage?: (stage: Stage) => void,
): Promise<Result> {
  const session =
    takeRunSession(runId) ?? (await openSession(await requireImapSettings(mailboxId), onStage ? { onStage } : {}));
  try {
    const result = await work(session);
    keepRunSession(runId, session);
    return result;
  } catch (error) {
    await session.close().catch(() => undefined);
    throw error;
  }
}

function keepRunSession(runId: string, session: ImapSession): void {
  void closeRunSession(runId);
  const timer = setTimeout(() => void closeRunSession(runId), IDLE_MS);
  timer.unref();
  kept.set(runId, { session, timer });
}

function takeRunSession(runId: string): ImapSession | null {
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
