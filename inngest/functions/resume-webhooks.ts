import { cron } from "inngest";
import { resumeDeliveries } from "@/server/webhooks/resume-deliveries";
import { inngest } from "../client";

/** Every minute: webhooks whose next attempt has come, or whose event was lost. The next minute is the retry. */
export const resumeWebhooks = inngest.createFunction(
  { id: "resume-webhooks", triggers: [cron("* * * * *")], concurrency: { limit: 1 }, retries: 0 },
  ({ step }) => step.run("resume", async () => ({ endpoints: await resumeDeliveries(new Date()) })),
);
