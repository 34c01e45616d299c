import { cron } from "inngest";
import { queueSummaries } from "@/server/alerts/queue-summaries";
import { inngest } from "../client";

/** Every quarter of an hour, as not every clock is whole hours from ours: daily summaries whose hour has come. */
export const writeSummaries = inngest.createFunction(
  { id: "write-summaries", triggers: [cron("*/15 * * * *")], concurrency: { limit: 1 }, retries: 0 },
  ({ step }) => step.run("write", async () => ({ written: await queueSummaries(new Date()) })),
);
