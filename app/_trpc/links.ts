import { httpBatchStreamLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import superjson from "superjson";

const url = "/api/trpc";

/** Calls go out in batches whose answers stream back; subscriptions each hold an event stream. */
export function browserLinks() {
  return [
    splitLink({
      condition: (operation) => operation.type === "subscription",
      true: httpSubscriptionLink({ url, transformer: superjson }),
      false: httpBatchStreamLink({ url, transformer: superjson }),
    }),
  ];
}
