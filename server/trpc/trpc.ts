import { initTRPC } from "@trpc/server";
import superjson from "superjson";
import { findSessionViewer } from "@/server/auth/user-session";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { currentLogIds } from "@/server/log/log-ids";
import type { Context } from "./context";
import { appErrorOf, toSentError, toTrpcError } from "./error-mapping";

const t = initTRPC.context<Context>().create({
  transformer: superjson,
  // A stack trace is for the log, in development too: the browser gets the code.
  isDev: false,
  errorFormatter: ({ shape, error: thrown }) => {
    const known = appErrorOf(thrown);
    const error = toSentError(known, currentLogIds().requestId);
    return { ...shape, message: known.code, data: { ...shape.data, error } };
  },
  sse: {
    ping: { enabled: true, intervalMs: 15_000 },
    client: { reconnectAfterInactivityMs: 40_000 },
    // Ends before the host cuts it; the browser comes back at once and reads everything again (`resync`).
    get maxDurationMs() {
      return process.env.VERCEL ? env().LOKARIO_STREAM_SECONDS * 1_000 : undefined;
    },
  },
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const mapErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw toTrpcError(result.error);
  return result;
});

/** For anybody, signed in or not. */
export const publicProcedure = t.procedure.use(mapErrors);

/** For people of a company. Session and membership are read at every call, so that revoking them works at once. */
export const memberProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const { sessionId } = ctx;
  const viewer = sessionId ? await findSessionViewer(sessionId) : null;
  if (!sessionId || !viewer) throw new AppError("auth.required");
  return next({ ctx: { sessionId, viewer } });
});

/** For the owners of a company. */
export const ownerProcedure = memberProcedure.use(({ ctx, next }) => {
  if (ctx.viewer.role !== "OWNER") throw new AppError("auth.forbidden");
  return next();
});
