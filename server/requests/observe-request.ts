import { withLogIds } from "@/server/log/log-ids";
import { logger } from "@/server/log/logger";
import { metrics } from "@/server/metrics/metrics";
import { flushTraces } from "@/server/traces/start-tracing";
import { withSpan } from "@/server/traces/with-span";
import { requestIdOf } from "./request-id";
import { routeOf } from "./route-of";

/** Answers a request with its id on every line that is logged meanwhile, and tells how long it took. */
export async function observeRequest(request: Request, answer: () => Promise<Response>): Promise<Response> {
  const { method } = request;
  const route = routeOf(request.url);
  const attributes = { "http.request.method": method, "http.route": route };
  const response = await withLogIds({ requestId: requestIdOf(request.headers) }, () =>
    withSpan(`${method} ${route}`, attributes, async (span) => {
      const startedAt = performance.now();
      const response = await answer();
      span.setAttribute("http.response.status_code", response.status);
      tell({ method, route, status: response.status }, performance.now() - startedAt);
      return response;
    }),
  );
  // Such a process is frozen after its answer.
  if (process.env.VERCEL) await flushTraces();
  return response;
}

function tell({ method, route, status }: { method: string; route: string; status: number }, ms: number): void {
  metrics().requestSeconds.observe({ method, route, status: `${status}` }, ms / 1000);
  logger()[status < 500 ? "info" : "warn"]({ method, route, status, ms: Math.round(ms) }, "request");
}
