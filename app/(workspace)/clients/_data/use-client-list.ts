"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useTRPC } from "@/app/_trpc/client";
import { type ClientListView, readListLocation, writeListLocation } from "./list-location";

/** The list that the address asks for; pages that are read stay while another order or search loads. */
export function useClientList() {
  const trpc = useTRPC();
  const view = readListLocation(useSearchParams());
  const query = useInfiniteQuery(
    trpc.clients.list.infiniteQueryOptions(view, {
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const show = (change: Partial<ClientListView>) =>
    // Next follows the History API: no new request to the server, and Back leads out of the list.
    window.history.replaceState(null, "", writeListLocation({ ...view, ...change }));
  return {
    ...query,
    view,
    show,
    clients: query.data?.pages.flatMap((page) => page.items),
    total: query.data?.pages[0]?.total ?? null,
  };
}
