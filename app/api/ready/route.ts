import { checkReadiness } from "@/server/health/check-readiness";

export const dynamic = "force-dynamic";

/** For balancers and supervisors: 200 when this process can do its part, 503 when it cannot. */
export async function GET(): Promise<Response> {
  const readiness = await checkReadiness();
  return Response.json(readiness, {
    status: readiness.status === "ready" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
