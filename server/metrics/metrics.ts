import { Counter, Gauge, Histogram, Registry } from "prom-client";

const shared = globalThis as typeof globalThis & { lokarioMetrics?: Metrics };

export type Metrics = ReturnType<typeof createMetrics>;

/** What this process counts. Ids and addresses never label a metric: their values would have no end. */
export function metrics(): Metrics {
  shared.lokarioMetrics ??= createMetrics();
  return shared.lokarioMetrics;
}

const FAST = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const SLOW = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3_600];

function createMetrics() {
  const registers = [new Registry()] as [Registry];
  return {
    registry: registers[0],
    syncs: new Counter({
      name: "lokario_syncs_total",
      help: "Syncs that ended, by outcome (success, partial, error, cancelled) and error code.",
      labelNames: ["outcome", "code"] as const,
      registers,
    }),
    syncSeconds: new Histogram({
      name: "lokario_sync_duration_seconds",
      help: "From the start of a sync to its end.",
      labelNames: ["outcome"] as const,
      buckets: SLOW,
      registers,
    }),
    syncStepSeconds: new Histogram({
      name: "lokario_sync_step_duration_seconds",
      help: "Stages and steps of syncs (dns, tcp, tls, login, folders, plan, import, changes …).",
      labelNames: ["step", "outcome"] as const,
      buckets: FAST,
      registers,
    }),
    messages: new Counter({
      name: "lokario_messages_total",
      help: "Mail that syncs took in, by what became of it.",
      labelNames: ["outcome"] as const,
      registers,
    }),
    jobSeconds: new Histogram({
      name: "lokario_job_step_duration_seconds",
      help: "Steps of durable functions that this process executed.",
      labelNames: ["function", "step", "outcome"] as const,
      buckets: SLOW,
      registers,
    }),
    requestSeconds: new Histogram({
      name: "lokario_http_request_duration_seconds",
      help: "Requests to the API, until their answer begins.",
      labelNames: ["method", "route", "status"] as const,
      buckets: FAST,
      registers,
    }),
    runningJobs: new Gauge({
      name: "lokario_executor_running_jobs",
      help: "Jobs that this process's embedded executor executes now.",
      registers,
    }),
    watchedMailboxes: new Gauge({
      name: "lokario_watched_mailboxes",
      help: "Mailboxes that this process watches (IDLE).",
      registers,
    }),
  };
}
