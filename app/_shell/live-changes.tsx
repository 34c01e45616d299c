"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useEffect, useMemo } from "react";
import { useTRPC } from "../_trpc/client";
import { inRounds } from "./in-rounds";

/** What the server says has changed; `resync`: anything may have. */
type Touched = "mailbox" | "conversations" | "clients" | "drafts" | "resync";

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

/** Reads again what a change touches: what is on screen at once, the rest when it is shown. */
function useRefresh(): (change: { kind: Touched }) => void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMemo(() => {
    const touched = {
      mailbox: [trpc.mailboxes.pathKey(), trpc.wishes.pathKey(), trpc.quarantine.pathKey()],
      conversations: [trpc.inbox.pathKey(), trpc.clients.pathKey()],
      clients: [trpc.clients.pathKey(), trpc.inbox.pathKey()],
      drafts: [trpc.drafts.pathKey()],
      resync: [
        trpc.drafts.pathKey(),
        trpc.mailboxes.pathKey(),
        trpc.quarantine.pathKey(),
        trpc.inbox.pathKey(),
        trpc.clients.pathKey(),
      ],
    };
    const note = inRounds<Touched>((kinds) => {
      const keys = new Set([...kinds].flatMap((kind) => touched[kind]));
      return Promise.all([...keys].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    });
    return ({ kind }) => note(kind);
  }, [trpc, queryClient]);
}
