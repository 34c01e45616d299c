import { listLiveWorkers } from "@/inngest/executor/live-workers";
import { usesEmbeddedExecutor } from "@/inngest/mode";
import type { Viewer } from "@/server/auth/viewer";
import { countEmbeddedJobs, listEmbeddedJobs } from "./embedded-jobs";
import { countSyncs, listActiveSyncs } from "./syncs-as-jobs";
import type { OperationsView } from "./views";

/**
 * What is being done for the viewer's company, and what waits. An Inngest server keeps its queue to itself: of what it
 * runs, the syncs are told, from their own rows.
 */
export async function getOperations({ companyId }: Viewer): Promise<OperationsView> {
  if (!usesEmbeddedExecutor()) {
    const [counts, jobs] = await Promise.all([countSyncs(companyId), listActiveSyncs(companyId)]);
    return { executor: "inngest", workers: [], counts, jobs };
  }
  const [workers, counts, jobs] = await Promise.all([
    listLiveWorkers(),
    countEmbeddedJobs(companyId),
    listEmbeddedJobs(companyId),
  ]);
  return {
    executor: "embedded",
    workers: workers.map(({ hostname, startedAt }) => ({ hostname, startedAt })),
    counts,
    jobs,
  };
}
