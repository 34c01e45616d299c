import { toAppError } from "@/server/errors";
import type { TerminalMailbox } from "@/server/mailboxes/list-mailboxes-for-terminal";
import { requestSync } from "@/server/sync/request-sync";
import { waitForRun } from "@/server/sync/wait-for-run";
import { followRun } from "./follow-run";
import type { SyncOutcome } from "./sync-outcome";
import type { SyncReport } from "./sync-report";

/** A first import may take hours. */
const WAIT_MS = 24 * 3_600_000;

/**
 * Syncs one mailbox, or joins the sync that is under way, and waits for its end; its steps are told to `report`, where
 * there is one. Never throws.
 */
export async function syncOne(
  mailbox: TerminalMailbox,
  signal: AbortSignal,
  report?: Pick<SyncReport, "step" | "progress">,
): Promise<SyncOutcome> {
  const { id, viewer } = mailbox;
  const ended = new AbortController();
  try {
    const { runId } = await requestSync(viewer, id, "CLI");
    const followed =
      report &&
      followRun(viewer, runId, ended.signal, {
        onStep: (step) => report.step(mailbox, step),
        onProgress: (done, total) => report.progress(mailbox, done, total),
      });
    const outcome = await waitForRun(viewer, runId, { signal, timeoutMs: WAIT_MS });
    ended.abort();
    await followed;
    return outcome;
  } catch (error) {
    const { code, detail } = toAppError(error);
    return { status: "error", imported: 0, duplicates: 0, quarantined: 0, error: { code, detail } };
  } finally {
    ended.abort();
  }
}
