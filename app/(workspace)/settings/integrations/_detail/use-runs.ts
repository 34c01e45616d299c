"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { isUnderWay } from "../_components/run-badge";
import { POLL_MS } from "../_data/poll";

/** A mailbox's syncs, newest first, all or those that failed; the one that runs is kept up to date. */
export function useRuns(mailboxId: number, failed: boolean) {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.mailboxes.runs.infiniteQueryOptions(
      { id: mailboxId, failed },
      {
        getNextPageParam: (page) => page.nextCursor,
        placeholderData: keepPreviousData,
        refetchInterval: ({ state }) => state.data?.pages.some((page) => page.runs.some(isUnderWay)) && POLL_MS,
      },
    ),
  );
  return { ...query, keptDays: query.data?.pages[0]?.keptDays, runs: query.data?.pages.flatMap((page) => page.runs) };
}
