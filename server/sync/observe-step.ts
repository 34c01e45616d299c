import { metrics } from "@/server/metrics/metrics";
import { recordSpan } from "@/server/traces/record-span";
import type { SyncStepName } from "./views";

interface EndedStep {
  name: SyncStepName;
  startedAt: Date;
  finishedAt: Date;
  errorCode: string | null;
}

/** Adds a step that ended to the metrics and to the trace of its job: how long a login took, and what stopped it. */
export function observeStep({ name, startedAt, finishedAt, errorCode }: EndedStep): void {
  const seconds = Math.max(0, (finishedAt.getTime() - startedAt.getTime()) / 1000);
  metrics().syncStepSeconds.observe({ step: name, outcome: errorCode ? "error" : "success" }, seconds);
  recordSpan(`sync ${name}`, { startedAt, finishedAt, errorCode });
}
