import { withLogIds } from "@/server/log/log-ids";
import { logger } from "@/server/log/logger";
import { metrics } from "@/server/metrics/metrics";
import { flushTraces } from "@/server/traces/start-tracing";
import { withSpan } from "@/server/traces/with-span";
import { requestIdOf } from "./request-id";
import { routeOf } from "./route-of";

/** Answers a request with its id on every line that is logged meanwhile, and tells how long it took. */
export function observeRequest(request: Request, answer: () => Promise<Response>): Promise<Response> {
  const { method } = request;
  const route = routeOf(request.url);
  const startedAt = performance.now();
  return withLogIds({ requestId: requestIdOf(request.headers) }, async () => {
    const response = await withSpan(
      `${method} ${route}`,
      { "http.request.method": method, "http.route": route },
      async (span) => {
        const response = await answer();
        span.setAttribute("http.response.status_code", response.status);
        return response;
      },
    );
    const seconds = (performance.now() - startedAt) / 1000;
    metrics().requestSeconds.observe({ method, route, status: `${response.status}` }, seconds);
    logger()[response.status < 500 ? "info" : "warn"](
      { method, route, status: response.status, ms: Math.round(seconds * 1000) },
      "request",
    );
    // Such a process is frozen after its answer.
    if (process.env.VERCEL) await flushTraces();
    return response;
  });
}
