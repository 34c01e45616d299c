"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { ConversationView } from "@/server/inbox/views";
import { useUnsavedWritings } from "./unsaved-writings";
import { useDiscard } from "./use-discard";
import { useDraftCache } from "./use-draft-cache";
import { useQuoteHeading } from "./use-quote-heading";
import { wantComposerFocus } from "./wanted-composer";

export type AnswerKind = "REPLY" | "REPLY_ALL" | "FORWARD";

/** The drafts of a conversation, and ways to begin one: an answer goes to the last mail that came in. */
export function useAnswering(id: string, conversation: ConversationView | undefined) {
  const trpc = useTRPC();
  const cache = useDraftCache();
  const writeHeading = useQuoteHeading();
  const drafts = useQuery(trpc.drafts.ofConversation.queryOptions({ conversationId: id }));
  const opening = useMutation(
    trpc.drafts.open.mutationOptions({
      onSuccess: (draft) => {
        wantComposerFocus(draft.id);
        cache.put(draft);
      },
    }),
  );
  const unsaved = useUnsavedWritings()
    .map(({ draft }) => draft)
    .filter(({ conversationId }) => conversationId === id);
  const messages = conversation?.messages ?? [];
  const answered = messages.findLast(({ direction }) => direction === "RECEIVED") ?? messages.at(-1);

  const begin = (kind: AnswerKind) => {
    const message = kind === "FORWARD" ? messages.at(-1) : answered;
    if (!message || opening.isPending) return;
    opening.mutate({ kind, messageId: message.id, heading: writeHeading(message, kind === "FORWARD") });
  };

  return {
    drafts: drafts.data ?? [],
    /** Those of which this window alone has some text: they are shown even when they are sent, or thrown away. */
    unsaved,
    answered,
    begin,
    isOpening: opening.isPending,
    hasFailed: opening.isError,
    discard: useDiscard(),
  };
}

export type Answering = ReturnType<typeof useAnswering>;
