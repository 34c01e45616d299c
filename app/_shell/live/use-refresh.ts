"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "../../_trpc/client";
import { inRounds } from "./in-rounds";
import type { Touched } from "./touched";

/** Reads again what a change touches: what is on screen at once, the rest when it is shown. */
export function useRefresh(): (kind: Touched) => void {
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
        trpc.wishes.pathKey(),
        trpc.quarantine.pathKey(),
        trpc.inbox.pathKey(),
        trpc.clients.pathKey(),
      ],
    };
    return inRounds<Touched>((kinds) => {
      const keys = new Set([...kinds].flatMap((kind) => touched[kind]));
      return Promise.all([...keys].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    });
  }, [trpc, queryClient]);
}
