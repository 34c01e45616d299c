import { cron } from "inngest";
import { pruneRuns as prune } from "@/server/sync/prune-runs";
import { inngest } from "../client";

/** Every night: old syncs become totals. The next night is the retry. */
export const pruneRuns = inngest.createFunction(
  { id: "prune-runs", triggers: [cron("17 3 * * *")], concurrency: { limit: 1 }, retries: 0 },
  ({ step }) => step.run("prune", async () => ({ pruned: await prune(new Date()) })),
);
