"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { useTRPC, useTRPCClient } from "@/app/_trpc/client";
import { prefetchMessageFrame } from "./use-message-frame";

const REST_MS = 150;

/** Fetches the conversation on which pointer or focus rests, with the body it will show first, before it is opened. */
export function usePrefetchConversation() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const prefetch = useCallback(
    async (id: string) => {
      const conversation = await queryClient.fetchQuery(trpc.inbox.get.queryOptions({ id }, { gcTime: 30 * 60_000 }));
      const last = conversation.messages.at(-1);
      if (last?.hasHtml) await prefetchMessageFrame(queryClient, client, last.id);
    },
    [trpc, client, queryClient],
  );

  return useCallback(
    (id: string | null) => {
      clearTimeout(timer.current);
      // A failed prefetch is no event: opening the conversation asks again and shows what went wrong.
      if (id !== null) timer.current = setTimeout(() => void prefetch(id).catch(() => undefined), REST_MS);
    },
    [prefetch],
  );
}
