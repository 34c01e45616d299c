"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTRPC } from "@/app/_trpc/client";

const KEPT = 20;

/** One conversation; the last twenty stay in memory, so that going back to one shows it at once. */
export function useConversation(id: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const conversation = useQuery(trpc.inbox.get.queryOptions({ id }, { gcTime: 30 * 60_000 }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the oldest is forgotten each time another one opens
  useEffect(() => {
    const unused = queryClient
      .getQueryCache()
      .findAll({ ...trpc.inbox.get.pathFilter(), type: "inactive" })
      .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt);
    for (const query of unused.slice(KEPT)) queryClient.getQueryCache().remove(query);
  }, [id]);
  return conversation;
}
