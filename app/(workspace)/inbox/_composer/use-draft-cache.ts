"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { DraftView } from "@/server/outbox/views";

/** Shows what an answer of the server says of a draft, before the next reading does. */
export function useDraftCache() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const change = (conversationId: string | null, edit: (drafts: DraftView[]) => DraftView[]) => {
    if (conversationId === null) return;
    const key = trpc.drafts.ofConversation.queryKey({ conversationId });
    // An answer that left the server before this change must not undo it on the screen.
    void queryClient.cancelQueries({ queryKey: key });
    queryClient.setQueryData(key, (drafts) => drafts && edit(drafts));
  };
  return {
    put: (draft: DraftView) => {
      queryClient.setQueryData(trpc.drafts.get.queryKey({ id: draft.id }), draft);
      change(draft.conversationId, (drafts) =>
        drafts.some(({ id }) => id === draft.id)
          ? drafts.map((other) => (other.id === draft.id ? draft : other))
          : [...drafts, draft],
      );
    },
    remove: (draft: DraftView) => {
      change(draft.conversationId, (drafts) => drafts.filter(({ id }) => id !== draft.id));
    },
    refresh: () => queryClient.invalidateQueries({ queryKey: trpc.drafts.pathKey() }),
  };
}
