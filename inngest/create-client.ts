import { type ClientOptions, Inngest } from "inngest";
import { logger } from "@/server/log/logger";
import { ErrorMiddleware } from "./error-middleware";
import { ObserveMiddleware } from "./observe-middleware";

/** Failures are recorded as rows and mapped by ErrorMiddleware: the SDK's own log adds stacks of what is expected. */
const silent = () => {};
const warn = (...parts: unknown[]) => logger().warn(parts.filter((part) => typeof part === "string").join(" "));
const sdkLogger = { debug: silent, info: silent, warn, error: silent };

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
    ...(embeddedFetch && { isDev: true, fetch: embeddedFetch }),
  });
}
