import { failRun } from "@/server/sync/fail-run";
import { findRunOfJob } from "@/server/sync/resume-run";
import { inngest } from "../client";
import { errorCodeOf } from "../error-mapping";
import { importMail } from "./import-mail";
import { on } from "./on";
import { PER_HOST } from "./per-host";

/**
 * Goes on with a long sync in a run of its own, and hands back to sync-mailbox in its turn: two functions, because a
 * singleton drops the event that its own run sends.
 */
export const continueSync = inngest.createFunction(
  {
    id: "continue-sync",
    triggers: [on("mailbox/sync.continued")],
    singleton: { key: "event.data.mailboxId", mode: "skip" },
    concurrency: [{ key: "event.data.mailboxId", limit: 1 }, PER_HOST],
    retries: 2,
    onFailure: ({ event, error, step }) =>
      step.run("fail", async () => {
        const { event: asked, run_id: jobId } = event.data;
        await failRun(await findRunOfJob(asked.data.syncRunId, jobId), errorCodeOf(error));
      }),
  },
  (call) => importMail(call, "mailbox/sync.requested"),
);
