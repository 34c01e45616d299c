import { toAppError } from "@/server/errors";
import type { TerminalMailbox } from "@/server/mailboxes/list-mailboxes-for-terminal";
import { requestSync } from "@/server/sync/request-sync";
import { type RunSummary, waitForRun } from "@/server/sync/wait-for-run";

/** How a sync ended; `status` is `error` too when it could not even be asked for. */
export type SyncOutcome = Pick<RunSummary, "status" | "imported" | "duplicates" | "quarantined" | "error">;

/** A first import may take hours. */
const WAIT_MS = 24 * 3_600_000;

/** Syncs one mailbox, or joins the sync that is under way, and waits for its end. Never throws. */
export async function syncOne({ id, viewer }: TerminalMailbox, signal: AbortSignal): Promise<SyncOutcome> {
  try {
    const { runId } = await requestSync(viewer, id, "CLI");
    return await waitForRun(viewer, runId, { signal, timeoutMs: WAIT_MS });
  } catch (error) {
    const { code, detail } = toAppError(error);
    return { status: "error", imported: 0, duplicates: 0, quarantined: 0, error: { code, detail } };
  }
}
