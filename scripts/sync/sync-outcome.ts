import type { RunSummary } from "@/server/sync/wait-for-run";

/** How a sync ended; without a run, and with `error` as its status, when it could not even be asked for. */
export type SyncOutcome = Omit<RunSummary, "runId"> & { runId?: string };
