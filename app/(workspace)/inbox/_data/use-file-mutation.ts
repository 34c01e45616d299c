"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useTRPC, useTRPCClient } from "@/app/_trpc/client";
import type { Filing } from "@/server/db/generated/enums";
import type { ConversationFilter } from "@/server/inbox/schema";
import type { ConversationItem, ConversationPage } from "@/server/inbox/views";
import { LOADED_LISTS, type LoadedList } from "./loaded-list";
import { insertRows, isShown, removeRows } from "./patch-filing";

/** The server takes this many conversations a call. */
const BATCH = 500;

export interface FilingChange {
  ids: string[];
  filing: Filing;
  /** Into this folder of its server. */
  folderId?: number;
  /** Names what is done, so that exactly that can be taken back. */
  action: string;
}

/** Rows that left lists, by the list's key: what goes back where it was. */
type Removed = Map<string, ConversationItem[]>;

/** Files conversations: on the screen at once, back where they were when the server refuses or a person undoes it. */
export function useFileMutation() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const heads = trpc.inbox.list.pathKey();

  const removedBy = useRef(new Map<string, Removed>());

  const hide = ({ ids, filing }: FilingChange): Removed => {
    const leaving = new Set(ids);
    const removed: Removed = new Map();
    for (const [key, list] of queryClient.getQueriesData<LoadedList>({ queryKey: LOADED_LISTS })) {
      if (!list || isShown(key[1] as ConversationFilter, filing)) continue;
      const rows = list.pages.flatMap(({ items }) => items).filter(({ id }) => leaving.has(id));
      removed.set(JSON.stringify(key), rows);
      queryClient.setQueryData<LoadedList>(key, { ...list, pages: removeRows(list.pages, leaving) });
    }
    for (const [key, page] of queryClient.getQueriesData<ConversationPage>({ queryKey: heads })) {
      const { input = {} } = (key[1] ?? {}) as { input?: ConversationFilter };
      if (!page || isShown(input, filing)) continue;
      const rows = page.items.filter(({ id }) => leaving.has(id));
      removed.set(JSON.stringify(key), rows);
      queryClient.setQueryData(key, removeRows([page], leaving)[0]);
    }
    for (const id of ids) {
      queryClient.setQueryData(trpc.inbox.get.queryKey({ id }), (open) => open && { ...open, filing });
    }
    return removed;
  };

  const restore = (removed: Removed) => {
    for (const [key, rows] of removed) {
      queryClient.setQueryData<LoadedList | ConversationPage>(JSON.parse(key), (shown) => {
        if (!shown || !("pages" in shown)) return shown && insertRows([shown], rows)[0];
        return { ...shown, pages: insertRows(shown.pages, rows) };
      });
    }
  };

  const inBatches = async (ids: string[], send: (ids: string[]) => Promise<unknown>) => {
    for (let start = 0; start < ids.length; start += BATCH) await send(ids.slice(start, start + BATCH));
  };
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.inbox.pathKey() });
  /** An answer that left the server before this change must not undo it on the screen. */
  const quiet = () => {
    void queryClient.cancelQueries({ queryKey: heads });
    void queryClient.cancelQueries({ queryKey: trpc.inbox.unread.queryKey() });
  };

  const file = useMutation({
    mutationFn: ({ ids, ...change }: FilingChange) =>
      inBatches(ids, (part) => client.inbox.file.mutate({ ...change, ids: part })),
    onMutate: (change) => {
      quiet();
      removedBy.current.set(change.action, hide(change));
    },
    onError: (_error, { action }) => restore(removedBy.current.get(action) ?? new Map()),
    onSettled: refresh,
  });
  const undo = useMutation({
    mutationFn: ({ ids, action, folderId }: FilingChange) =>
      inBatches(ids, (part) => client.inbox.undoFiling.mutate({ ids: part, action, folderId })),
    onMutate: ({ action }) => {
      quiet();
      restore(removedBy.current.get(action) ?? new Map());
    },
    onError: (_error, change) => void hide(change),
    onSettled: refresh,
  });
  return { file, undo };
}
