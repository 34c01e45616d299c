"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";

const POLL_MS = 5_000;

/** What was posted to an endpoint, newest first; what waits is looked at again. */
export function useDeliveries(id: number, troubled: boolean) {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.webhooks.deliveries.infiniteQueryOptions(
      { id, troubled },
      {
        getNextPageParam: (page) => page.nextCursor,
        placeholderData: keepPreviousData,
        refetchInterval: ({ state }) =>
          state.data?.pages.some((page) => page.deliveries.some(({ status }) => status === "pending")) && POLL_MS,
      },
    ),
  );
  return { ...query, deliveries: query.data?.pages.flatMap((page) => page.deliveries) };
}
