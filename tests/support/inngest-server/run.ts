/** An event as it is sent to the server. */
export interface SentEvent {
  id: string;
  name: string;
  data: Record<string, unknown>;
  ts: number;
}

/** A function as the application registers it. */
export interface RegisteredFunction {
  id: string;
  triggers: { event?: string; expression?: string; cron?: string }[];
  singleton?: { key?: string };
  steps: { step: { runtime: { url: string }; retries?: { attempts?: number } } };
}

export interface ServerStep {
  id: string;
  name: string;
  data?: unknown;
  error?: unknown;
}

/** A run as the dashboard shows it. */
export interface ServerRun {
  id: string;
  functionId: string;
  event: SentEvent;
  status: "running" | "completed" | "failed";
  steps: ServerStep[];
  attempt: number;
  /** Calls of the application. */
  requests: number;
  output: unknown;
  error: unknown;
}

/** What the SDK reports: in its answer, or between two steps. */
export interface Operation {
  op: string;
  id: string;
  name?: string;
  displayName?: string;
  data?: unknown;
  error?: unknown;
}

/** Keeps a finished step; the first outcome stays. */
export function keepStep(run: ServerRun, { id, displayName, name, data, error }: Operation): void {
  if (run.steps.some((step) => step.id === id)) return;
  run.steps.push({
    id,
    name: displayName ?? name ?? id,
    ...(error === undefined ? { data: data ?? null } : { error }),
  });
}

/** What the SDK is called with. */
export function callOf(run: ServerRun, maxAttempts: number): Record<string, unknown> {
  return {
    version: 2,
    event: run.event,
    events: [run.event],
    steps: Object.fromEntries(
      run.steps.map(({ id, data, error }) => [id, error === undefined ? { data } : { type: "error", error }]),
    ),
    ctx: {
      run_id: run.id,
      fn_id: run.functionId,
      qi_id: `queue-${run.id}`,
      attempt: run.attempt,
      max_attempts: maxAttempts,
      disable_immediate_execution: false,
      use_api: false,
      stack: { stack: run.steps.map(({ id }) => id), current: Math.max(0, run.steps.length - 1) },
    },
  };
}
