"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useCallback, useEffect } from "react";
import type { LiveChange } from "@/server/live/change-feed";
import { useTRPC } from "../_trpc/client";

const POLL_MS = 5_000;

/**
 * Keeps every open screen true: what the server says has changed is read again. While the stream is down
 * (a proxy that buffers, a host that cuts it), the same is done every few seconds.
 */
export function LiveChanges() {
  const refresh = useRefresh();
  const trpc = useTRPC();
  const { status } = useSubscription(trpc.live.changes.subscriptionOptions(undefined, { onData: refresh }));
  useEffect(() => {
    if (status === "pending") return;
    const timer = setInterval(() => refresh({ kind: "resync" }), POLL_MS);
    return () => clearInterval(timer);
  }, [status, refresh]);
  return null;
}

/** Marks as stale what a change touches; what is on screen is fetched at once. */
function useRefresh(): (change: LiveChange) => void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useCallback(
    ({ kind }: LiveChange) => {
      const touched = {
        mailbox: [trpc.mailboxes.pathKey()],
        conversations: [trpc.inbox.pathKey(), trpc.clients.pathKey()],
        clients: [trpc.clients.pathKey(), trpc.inbox.pathKey()],
        resync: [trpc.mailboxes.pathKey(), trpc.inbox.pathKey(), trpc.clients.pathKey()],
      }[kind];
      for (const queryKey of touched) void queryClient.invalidateQueries({ queryKey });
    },
    [trpc, queryClient],
  );
}
