import { cron } from "inngest";
import { reviewSilence } from "@/server/alerts/review-silence";
import { inngest } from "../client";

/** Every hour: mailboxes that fell silent against their habit. The next hour is the retry. */
export const listenForSilence = inngest.createFunction(
  { id: "listen-for-silence", triggers: [cron("23 * * * *")], concurrency: { limit: 1 }, retries: 0 },
  ({ step }) => step.run("listen", async () => ({ opened: await reviewSilence(new Date()) })),
);
