import { query } from "./database";
import type { ClaimedJob, ExecutorEvent, FunctionPlan } from "./model";

interface SavedStep {
  id: string;
  data: unknown;
  error: unknown;
}

interface RunState {
  event: ExecutorEvent;
  steps: SavedStep[] | null;
  parallel: boolean;
}

/** The body of the request that has the SDK execute a job, or null when the run has ended meanwhile. */
export async function loadCall(job: ClaimedJob, plan: FunctionPlan): Promise<Record<string, unknown> | null> {
  const [state] = await query<RunState>(STATE_SQL, [job.runId, job.id]);
  if (!state) return null;
  const steps = state.steps ?? [];
  return {
    version: 2,
    event: state.event,
    events: [state.event],
    steps: Object.fromEntries(steps.map(({ id, data, error }) => [id, error ? { type: "error", error } : { data }])),
    ctx: {
      run_id: job.runId,
      // With fn_id and qi_id the SDK goes on from step to step and reports each (checkpoint.ts).
      fn_id: plan.id,
      qi_id: `${job.id}:${job.fence}`,
      attempt: job.attempt,
      max_attempts: plan.maxAttempts,
      // While other steps of the run are under way the function is only asked what is next, not to run it.
      disable_immediate_execution: state.parallel,
      use_api: false,
      stack: { stack: steps.map((step) => step.id), current: Math.max(0, steps.length - 1) },
    },
  };
}

// One statement, so that the steps and the jobs under way are seen at one moment.
const STATE_SQL = `
  SELECT
    jsonb_build_object('id', e.id, 'name', e.name, 'data', e.data, 'ts', (extract(epoch FROM e.ts) * 1000)::bigint) AS event,
    (SELECT jsonb_agg(jsonb_build_object('id', s."stepId", 'data', s.data, 'error', s.error) ORDER BY s.ordinal)
     FROM executor_step s WHERE s."runId" = r.id) AS steps,
    EXISTS (SELECT 1 FROM executor_job j WHERE j."runId" = r.id AND j.id <> $2) AS parallel
  FROM executor_run r JOIN executor_event e ON e.id = r."eventId"
  WHERE r.id = $1 AND r.status = 'RUNNING'`;
