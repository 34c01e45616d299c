import { httpBatchStreamLink, httpLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import superjson from "superjson";

const url = "/api/trpc";

/**
 * Calls go out in batches whose answers stream back; subscriptions each hold an event stream. What is to be written while
 * the tab closes leaves at once: nobody would wait for a batch to fill.
 */
export function browserLinks() {
  return [
    splitLink({
      condition: ({ type }) => type === "subscription",
      true: httpSubscriptionLink({ url, transformer: superjson }),
      false: splitLink({
        condition: ({ type }) => type === "mutation" && document.visibilityState === "hidden",
        true: httpLink({ url, transformer: superjson, fetch: outlivingPage }),
        false: httpBatchStreamLink({ url, transformer: superjson }),
      }),
    }),
  ];
}

/** Browsers refuse longer ones; characters may take three bytes each. */
const MOST_KEPT = 20_000;

/** What is sent while the tab closes arrives all the same, when it is short. */
function outlivingPage(input: RequestInfo | URL | string, init: RequestInit = {}): Promise<Response> {
  return fetch(input, { ...init, keepalive: typeof init.body === "string" && init.body.length < MOST_KEPT });
}
