"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "@/app/_trpc/client";

/** The conversations that have a draft, or a mail on its way. */
export function useDrafted(): ReadonlySet<string> {
  const { data } = useQuery(useTRPC().drafts.list.queryOptions());
  return useMemo(() => {
    const items = [...(data?.writing ?? []), ...(data?.leaving ?? [])];
    return new Set(items.flatMap(({ conversationId }) => conversationId ?? []));
  }, [data]);
}
