"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { REFRESH_MS } from "./refresh";

/** What failed for good, newest first. */
export function useFailedJobs() {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.operations.failures.infiniteQueryOptions(
      {},
      {
        getNextPageParam: (page) => page.nextCursor,
        placeholderData: keepPreviousData,
        refetchInterval: REFRESH_MS,
      },
    ),
  );
  return { ...query, jobs: query.data?.pages.flatMap((page) => page.jobs) };
}
