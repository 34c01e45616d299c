import { Middleware } from "inngest";
import { withLogIds } from "@/server/log/log-ids";
import { metrics } from "@/server/metrics/metrics";
import { withSpan } from "@/server/traces/with-span";

/** Log lines, spans and durations of the jobs, the same whichever server runs them: ids and names, never data. */
export class ObserveMiddleware extends Middleware.BaseMiddleware {
  readonly id = "lokario:observe";

  override wrapFunctionHandler({ ctx, fn, next }: Middleware.WrapFunctionHandlerArgs): Promise<unknown> {
    const name = fn.id();
    const ids = { jobId: ctx.runId, function: name, ...idsOf(ctx.event.data) };
    return withLogIds(ids, () => withSpan(name, { "lokario.job_id": ctx.runId, "lokario.attempt": ctx.attempt }, next));
  }

  override wrapStepHandler({ ctx, fn, next, stepInfo }: Middleware.WrapStepHandlerArgs): Promise<unknown> {
    // import-17 is one of many: a metric's label has few values.
    const step = (stepInfo.options.id ?? "").replace(/-\d+$/, "");
    const ids = { jobId: ctx.runId, function: fn.id(), step, ...idsOf(ctx.event.data) };
    return withLogIds(ids, () =>
      withSpan(`${fn.id()} ${step}`, { "lokario.job_id": ctx.runId, ...spanIds(ctx.event.data) }, () =>
        measure(fn.id(), step, next),
      ),
    );
  }
}

async function measure(name: string, step: string, work: () => Promise<unknown>): Promise<unknown> {
  const stop = metrics().jobSeconds.startTimer({ function: name, step });
  try {
    const result = await work();
    stop({ outcome: "success" });
    return result;
  } catch (error) {
    stop({ outcome: "error" });
    throw error;
  }
}

function idsOf(data: unknown): { mailboxId?: number; runId?: string } {
  const { mailboxId, syncRunId } = (data ?? {}) as { mailboxId?: unknown; syncRunId?: unknown };
  return {
    ...(typeof mailboxId === "number" && { mailboxId }),
    ...(typeof syncRunId === "string" && { runId: syncRunId }),
  };
}

function spanIds(data: unknown): Record<string, string | number> {
  return Object.fromEntries(Object.entries(idsOf(data)).map(([name, id]) => [`lokario.${name}`, id]));
}
