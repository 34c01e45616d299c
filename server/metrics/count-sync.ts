import type { SyncLogEvent } from "@/server/log/describe-sync-event";
import { metrics } from "./metrics";

const MAIL = ["imported", "duplicates", "filtered", "quarantined"] as const;

/** Counts what happened in a sync; its duration when it ends and `startedAt` is known. */
export function countSync(event: SyncLogEvent, startedAt?: Date | null): void {
  const { syncs, syncSeconds, messages } = metrics();
  if (event.kind === "imported") {
    for (const outcome of MAIL) messages.inc({ outcome }, event.counts?.[outcome] ?? 0);
  }
  const outcome = outcomeOf(event);
  if (!outcome) return;
  syncs.inc({ outcome, code: event.code ?? "" });
  if (startedAt) syncSeconds.observe({ outcome }, (Date.now() - startedAt.getTime()) / 1000);
}

function outcomeOf({ kind, counts }: SyncLogEvent): string | null {
  if (kind === "finished") return counts?.quarantined ? "partial" : "success";
  if (kind === "failed") return "error";
  return kind === "cancelled" ? kind : null;
}
