import type { SyncLogEvent } from "@/server/log/describe-sync-event";
import { logSync } from "@/server/log/sync-log";
import { countSync } from "@/server/metrics/count-sync";

/** Tells the log and the metrics what happened in a sync. `startedAt`: of the run, when this is its end. */
export function tellSync(event: SyncLogEvent, startedAt?: Date | null): void {
  logSync(event);
  countSync(event, startedAt);
}
