import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { findSessionId } from "@/server/auth/session";
import { logError } from "@/server/log/log-error";
import { observeRequest } from "@/server/requests/observe-request";
import { appErrorOf } from "@/server/trpc/error-mapping";
import { appRouter } from "@/server/trpc/router";

/** Seconds a serverless host gives an event stream, and a connection test. */
export const maxDuration = 300;

function handle(request: Request): Promise<Response> {
  return observeRequest(request, () => answer(request));
}

function answer(request: Request): Promise<Response> {
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    createContext: async () => ({ sessionId: await findSessionId() }),
    onError: ({ error, path = "" }) => {
      const known = appErrorOf(error);
      if (known.code === "internal") logError(`trpc: ${path} failed`, known);
    },
  });
}

export { handle as GET, handle as POST };
