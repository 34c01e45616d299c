"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { Mailbox } from "./views";

/**
 * Changes a mailbox in what the screens show, before the server has answered (P1); the answer puts it back if need be.
 */
export function usePatchMailbox() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();

  return async function patchMailbox(id: number, patch: Partial<Mailbox>): Promise<() => void> {
    const listKey = trpc.mailboxes.list.queryKey();
    const oneKey = trpc.mailboxes.get.queryKey({ id });
    // A read that is under way would overwrite the patch.
    await queryClient.cancelQueries(trpc.mailboxes.pathFilter());
    const list = queryClient.getQueryData(listKey);
    const one = queryClient.getQueryData(oneKey);
    queryClient.setQueryData(listKey, (all) => all?.map((each) => (each.id === id ? { ...each, ...patch } : each)));
    queryClient.setQueryData(oneKey, (each) => each && { ...each, ...patch });
    return () => {
      queryClient.setQueryData(listKey, list);
      queryClient.setQueryData(oneKey, one);
    };
  };
}
