"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "@/app/_trpc/client";
import { LOADED_LISTS, type LoadedList } from "./loaded-list";
import { findChanging, patchConversation, patchPages, patchUnread } from "./patch-seen";

/** The server takes this many conversations a call. */
const BATCH = 500;

export interface SeenChange {
  ids: string[];
  seen: boolean;
}

/** Marks conversations as read or unread: on the screen at once, back to what it was when the server refuses. */
export function useMarkSeen() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const heads = trpc.inbox.list.pathKey();

  /** Returns the ids that really changed: what a rollback turns back. */
  const show = ({ ids, seen }: SeenChange): string[] => {
    const wanted = new Set(ids);
    const changed = new Set<string>();
    queryClient.setQueriesData<LoadedList>({ queryKey: LOADED_LISTS }, (list) => {
      if (list === undefined) return list;
      for (const id of findChanging(list.pages, wanted, seen)) changed.add(id);
      return { ...list, pages: patchPages(list.pages, wanted, seen) };
    });
    queryClient.setQueriesData<LoadedList["pages"][number]>({ queryKey: heads }, (page) => {
      return page && patchPages([page], wanted, seen)[0];
    });
    for (const id of ids) {
      queryClient.setQueryData(trpc.inbox.get.queryKey({ id }), (open) => {
        if (open === undefined || open.unread !== seen) return open;
        changed.add(id);
        return patchConversation(open, seen);
      });
    }
    queryClient.setQueryData(trpc.inbox.unread.queryKey(), (unread) =>
      unread === undefined ? undefined : patchUnread(unread, changed.size, seen),
    );
    return [...changed];
  };

  return useMutation({
    // One after the other: a change and its undoing would race each other to the server.
    scope: { id: "inbox.seen" },
    mutationFn: async ({ ids, seen }: SeenChange) => {
      const { markSeen, markUnseen } = client.inbox;
      for (let start = 0; start < ids.length; start += BATCH) {
        await (seen ? markSeen : markUnseen).mutate({ ids: ids.slice(start, start + BATCH) });
      }
    },
    onMutate: (change) => {
      // An answer that left the server before this change must not undo it on the screen.
      void queryClient.cancelQueries({ queryKey: heads });
      void queryClient.cancelQueries({ queryKey: trpc.inbox.unread.queryKey() });
      return { changed: show(change) };
    },
    onError: (_error, { seen }, shown) => {
      if (shown) show({ ids: shown.changed, seen: !seen });
    },
  });
}
