"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";

/** A client's messages, newest first, of one mailbox or of all; more pages on demand. */
export function useExchanges(clientId: number, mailboxId: number | null) {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.clients.exchanges.infiniteQueryOptions(
      { id: clientId, ...(mailboxId === null ? {} : { mailboxId }) },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  return { ...query, exchanges: query.data?.pages.flatMap((page) => page.items) };
}
