import { checkHealth } from "@/server/health/check-health";

export const dynamic = "force-dynamic";

/** For monitors: 200 when every part works, 503 when one is down. */
export async function GET(): Promise<Response> {
  const health = await checkHealth();
  return Response.json(health, {
    status: health.status === "ok" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
