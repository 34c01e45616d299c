import { type ClientOptions, Inngest } from "inngest";
import { logger } from "@/server/log/logger";
import { ErrorMiddleware } from "./error-middleware";
import { ObserveMiddleware } from "./observe-middleware";

/** Failures are recorded as rows and mapped by ErrorMiddleware: the SDK's own log adds stacks of what is expected. */
const silent = () => {};
const warn = (...parts: unknown[]) => logger().warn(parts.filter((part) => typeof part === "string").join(" "));
const sdkLogger = { debug: silent, info: silent, warn, error: silent };

/**
 * How long one request goes from step to step before it answers, in seconds: a login serves several of them, and it stays
 * far below what a serverless host grants.
 */
const REQUEST_SECONDS = 60;

/**
 * The SDK's client under Lokario's name. With `embeddedFetch` it speaks to this process instead of a server; `isDev`
 * then means "unsigned", which is why its handler is never reachable from outside.
 */
export function createClient(embeddedFetch?: ClientOptions["fetch"]) {
  return new Inngest({
    id: "lokario",
    middleware: [ObserveMiddleware, ErrorMiddleware],
    logger: sdkLogger,
    aiMetadata: false,
    ...(embeddedFetch
      ? { isDev: true, fetch: embeddedFetch }
      : { checkpointing: { maxRuntime: `${REQUEST_SECONDS}s`, bufferedSteps: 1 } }),
  });
}
