import { cron } from "inngest";
import { resumeMails } from "@/server/alerts/resume-mails";
import { reviewMailboxes } from "@/server/alerts/review-mailboxes";
import { inngest } from "../client";

/** Every minute: which mailboxes do not bring their mail in, and which mails about it are due. The next tick is the retry. */
export const reviewIncidents = inngest.createFunction(
  { id: "review-incidents", triggers: [cron("* * * * *")], concurrency: { limit: 1 }, retries: 0 },
  async ({ step }) => {
    const changed = await step.run("review", () => reviewMailboxes(new Date()));
    const mails = await step.run("resume-mails", () => resumeMails(new Date()));
    return { changed, mails };
  },
);
