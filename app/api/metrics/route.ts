import { refuseMetrics } from "@/server/health/refuse-metrics";
import { renderMetrics } from "@/server/health/render-metrics";

export const dynamic = "force-dynamic";

/** For Prometheus: this process's counters, and what the database knows of all processes. */
export async function GET(request: Request): Promise<Response> {
  const refusal = refuseMetrics(request.headers.get("authorization"));
  if (refusal) return new Response(null, { status: refusal });
  const { text, contentType } = await renderMetrics();
  return new Response(text, { headers: { "content-type": contentType, "cache-control": "no-store" } });
}
