import { httpBatchStreamLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import superjson from "superjson";

const url = "/api/trpc";

/** Calls go out in batches whose answers stream back; subscriptions each hold an event stream. */
export function browserLinks() {
  return [
    splitLink({
      condition: (operation) => operation.type === "subscription",
      true: httpSubscriptionLink({ url, transformer: superjson }),
      false: httpBatchStreamLink({ url, transformer: superjson, fetch: outlivingPage }),
    }),
  ];
}

/** Browsers refuse longer ones; characters may take three bytes each. */
const MOST_KEPT = 20_000;

/** What is sent while the tab closes arrives all the same, when it is short. */
function outlivingPage(input: RequestInfo | URL | string, init: RequestInit = {}): Promise<Response> {
  const isShort = typeof init.body === "string" && init.body.length < MOST_KEPT;
  return fetch(input, { ...init, keepalive: isShort && document.visibilityState === "hidden" });
}
