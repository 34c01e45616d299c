import { cron } from "inngest";
import { forgetQuietDetails } from "@/server/sync/forget-quiet-details";
import { pruneRuns as prune } from "@/server/sync/prune-runs";
import { forgetPreviousSecrets } from "@/server/webhooks/forget-previous-secrets";
import { pruneDeliveries } from "@/server/webhooks/prune-deliveries";
import { inngest } from "../client";
import { repeatSlices } from "./repeat-slices";

/** Every night: old syncs become totals, quiet ones keep no details, old webhooks and secrets go. The next night is the retry. */
export const pruneRuns = inngest.createFunction(
  { id: "prune-runs", triggers: [cron("17 3 * * *")], concurrency: { limit: 1 }, retries: 0 },
  async ({ step }) => {
    await repeatSlices(step, "forget", () => forgetQuietDetails(new Date()));
    await repeatSlices(step, "prune", () => prune(new Date()));
    await repeatSlices(step, "prune-webhooks", () => pruneDeliveries(new Date()));
    await step.run("forget-secrets", () => forgetPreviousSecrets(new Date()));
  },
);
