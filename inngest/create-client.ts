import { type ClientOptions, Inngest } from "inngest";
import { ErrorMiddleware } from "./error-middleware";

/** Failures are recorded as rows and mapped by ErrorMiddleware: the SDK's own log adds stacks of what is expected. */
const silent = () => {};
const logger = { debug: silent, info: silent, warn: console.warn, error: silent };

/**
 * The SDK's client under Lokario's name. With `embeddedFetch` it speaks to this process instead of a server; `isDev`
 * then means "unsigned", which is why its handler is never reachable from outside.
 */
export function createClient(embeddedFetch?: ClientOptions["fetch"]) {
  return new Inngest({
    id: "lokario",
    middleware: [ErrorMiddleware],
    logger,
    aiMetadata: false,
    ...(embeddedFetch && { isDev: true, fetch: embeddedFetch }),
  });
}
