"use client";

import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useTRPC, useTRPCClient } from "@/app/_trpc/client";
import type { InboxFilters } from "../_filters/inbox-filters";
import { listInput } from "./list-input";
import { firstPageOnly, loadedListKey } from "./loaded-list";
import { countFresh, refreshRows } from "./new-mail";

/**
 * The list for these filters: the pages somebody scrolled through, and the first page as it is now, which every live
 * change reads again. Rows are refreshed where they stand, or leave; `fresh` counts what waits above them until `showFresh`.
 */
export function useConversations(filters: InboxFilters) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const input = listInput(filters);
  const headOptions = trpc.inbox.list.queryOptions(input);
  const head = useQuery(headOptions);

  const list = useInfiniteQuery({
    queryKey: loadedListKey(input),
    queryFn: ({ pageParam, signal }) =>
      pageParam === null
        ? queryClient.fetchQuery(headOptions)
        : client.inbox.list.query({ ...input, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    initialData: () => head.data && firstPageOnly(head.data),
    staleTime: Number.POSITIVE_INFINITY,
    // The former list stays in sight while another one loads.
    placeholderData: keepPreviousData,
  });

  const now = list.isPlaceholderData ? undefined : head.data;
  const items = useMemo(() => {
    const pages = list.data?.pages ?? [];
    return (now ? refreshRows(pages, now, { keepsRead: filters.unread }) : pages).flatMap((page) => page.items);
  }, [list.data, now, filters.unread]);
  const fresh = useMemo(() => (list.data && now ? countFresh(list.data.pages, now) : 0), [list.data, now]);
  const showFresh = () => {
    if (now) queryClient.setQueryData(loadedListKey(input), firstPageOnly(now));
  };

  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = list;
  const canLoadMore = hasNextPage && !isFetchingNextPage && !isFetchNextPageError;
  const loadMore = useCallback(() => {
    if (canLoadMore) void fetchNextPage();
  }, [canLoadMore, fetchNextPage]);

  const first = now ?? list.data?.pages[0];
  return {
    list,
    head: now,
    items,
    total: first?.total ?? null,
    /** What of the search was not understood. */
    notices: first?.notices ?? [],
    fresh,
    showFresh,
    loadMore,
  };
}

export type Conversations = ReturnType<typeof useConversations>;
