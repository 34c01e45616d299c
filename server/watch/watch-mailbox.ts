import { setTimeout as sleep } from "node:timers/promises";
import { reportNews } from "@/server/connections/lanes";
import { toAppError } from "@/server/errors";
import { logError } from "@/server/log/log-error";
import { requestWatchedSync } from "@/server/sync/request-watched-sync";
import { coalesce } from "./coalesce";
import { createNewsCheck } from "./news-check";
import { planWatchRetry } from "./plan-watch-retry";
import { watchInbox } from "./watch-inbox";

/** Steps of a run follow each other closely: the watch begins when the connection has been free this long. */
const QUIET_MS = 500;
/** At most one sync is asked for in this time, in milliseconds. */
const SPACING_MS = 1_000;
/** A watch that lasted this long counts as a success, however it ended. */
const STEADY_MS = 60_000;

/**
 * Watches a mailbox and has it synced when something changed, until the signal aborts, or until there is no sense in
 * going on: the server cannot tell, or the owner has to act first.
 */
export async function watchMailbox(mailboxId: number, signal: AbortSignal): Promise<void> {
  const news = coalesce(() => void askForSync(mailboxId), SPACING_MS);
  const checkNews = createNewsCheck(mailboxId, news.call);
  const stopReports = reportNews(mailboxId, (path) => {
    if (path.toUpperCase() === "INBOX") news.call();
  });
  try {
    await watchUntilRefused(mailboxId, signal, checkNews);
  } finally {
    stopReports();
    news.stop();
  }
}

async function watchUntilRefused(
  mailboxId: number,
  signal: AbortSignal,
  onOpen: Parameters<typeof watchInbox>[1]["onOpen"],
): Promise<void> {
  for (let failures = 0; !signal.aborted; ) {
    const startedAt = Date.now();
    const outcome = await watchInbox(mailboxId, { signal, onOpen }).catch(toAppError);
    if (outcome === false) return;
    if (outcome === true || Date.now() - startedAt >= STEADY_MS) failures = 0;
    const waitMs = outcome === true ? QUIET_MS : planWatchRetry(outcome, failures++);
    if (waitMs === null) return;
    await sleep(waitMs, undefined, { signal, ref: false }).catch(() => {});
  }
}

/** Should it fail, the schedule does it. */
async function askForSync(mailboxId: number): Promise<void> {
  try {
    await requestWatchedSync(mailboxId);
  } catch (error) {
    logError("watch: sync not requested, left to the schedule", error, { mailboxId });
  }
}
