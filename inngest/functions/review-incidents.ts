import { cron } from "inngest";
import { reviewMailboxes } from "@/server/alerts/review-mailboxes";
import { inngest } from "../client";

/** Every two minutes: which mailboxes do not bring their mail in, and which do again. The next tick is the retry. */
export const reviewIncidents = inngest.createFunction(
  { id: "review-incidents", triggers: [cron("*/2 * * * *")], concurrency: { limit: 1 }, retries: 0 },
  ({ step }) => step.run("review", async () => ({ changed: await reviewMailboxes(new Date()) })),
);
