import type { Instrumentation } from "next";

/** Called by Next once per server process, before the first request. */
export async function register(): Promise<void> {
  // This very form lets the bundler leave Node's modules out of the other runtimes.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startServerParts } = await import("./instrumentation-node");
    await startServerParts();
  }
}

/** Called by Next with what a page or a route could not answer. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath, routeType }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logRequestError } = await import("./server/requests/log-request-error");
  logRequestError(error, { headers: request.headers, place: `${routeType} ${routePath}` });
};
