import { cron } from "inngest";
import { pruneRuns as prune } from "@/server/sync/prune-runs";
import { pruneDeliveries } from "@/server/webhooks/prune-deliveries";
import { inngest } from "../client";

/** Every night: old syncs become totals, old webhooks go. The next night is the retry. */
export const pruneRuns = inngest.createFunction(
  { id: "prune-runs", triggers: [cron("17 3 * * *")], concurrency: { limit: 1 }, retries: 0 },
  async ({ step }) => {
    const pruned = await step.run("prune", () => prune(new Date()));
    const webhooks = await step.run("prune-webhooks", () => pruneDeliveries(new Date()));
    return { pruned, webhooks };
  },
);
