import { failRun } from "@/server/sync/fail-run";
import { findRunOfJob } from "@/server/sync/resume-run";
import { inngest } from "../client";
import { errorCodeOf } from "../error-mapping";
import { importMail } from "./import-mail";
import { on } from "./on";
import { PER_HOST } from "./per-host";

/** One sync of one mailbox. A second event for the same mailbox is dropped: whoever asked joins the active SyncRun. */
export const syncMailbox = inngest.createFunction(
  {
    id: "sync-mailbox",
    triggers: [on("mailbox/sync.requested")],
    singleton: { key: "event.data.mailboxId", mode: "skip" },
    concurrency: [{ key: "event.data.mailboxId", limit: 1 }, PER_HOST],
    retries: 2,
    onFailure: ({ event, error, step }) =>
      step.run("fail", async () => {
        const { event: asked, run_id: jobId } = event.data;
        await failRun(await findRunOfJob(asked.data.syncRunId, jobId), errorCodeOf(error));
      }),
  },
  (call) => importMail(call, "mailbox/sync.continued"),
);
