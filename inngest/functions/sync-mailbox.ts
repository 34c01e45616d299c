import { failRun } from "@/server/sync/fail-run";
import { findRunOfJob } from "@/server/sync/resume-run";
import { inngest } from "../client";
import { errorCodeOf } from "../error-mapping";
import { importMail, type SyncEvent } from "./import-mail";
import { on } from "./on";
import { PER_HOST } from "./per-host";

/** One sync of one mailbox. A second event for the same mailbox is dropped: whoever asked joins the active SyncRun. */
export const syncMailbox = createSync("sync-mailbox", "mailbox/sync.requested", "mailbox/sync.continued");

/**
 * Goes on with a long sync in a run of its own, and hands back to sync-mailbox in its turn: two functions, because a
 * singleton drops the event that its own run sends.
 */
export const continueSync = createSync("continue-sync", "mailbox/sync.continued", "mailbox/sync.requested");

function createSync(id: string, trigger: SyncEvent, next: SyncEvent) {
  return inngest.createFunction(
    {
      id,
      triggers: [on(trigger)],
      singleton: { key: "event.data.mailboxId", mode: "skip" },
      concurrency: [{ key: "event.data.mailboxId", limit: 1 }, PER_HOST],
      retries: 2,
      onFailure: ({ event, error, step }) =>
        step.run("fail", async () => {
          const { event: asked, run_id: jobId } = event.data;
          await failRun(await findRunOfJob(asked.data.syncRunId, jobId), errorCodeOf(error));
        }),
    },
    (call) => importMail(call, next),
  );
}
