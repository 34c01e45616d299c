"use client";

import { useTranslations } from "next-intl";
import { useAnnounce } from "@/app/_ui/announcer";
import { offerUndo } from "@/app/_ui/undo-toast";
import { type SeenChange, useMarkSeen } from "./use-mark-seen";

/** Marking by a person (told aloud, can be undone) and by opening a conversation (silent). */
export function useMarking() {
  const t = useTranslations("inbox.live");
  const announce = useAnnounce();
  const mutation = useMarkSeen();

  const mark = (change: SeenChange) => {
    if (change.ids.length === 0) return;
    mutation.mutate(change);
    const text = t(change.seen ? "markedSeen" : "markedUnseen", { count: change.ids.length });
    announce(text);
    offerUndo({ text, onUndo: () => mutation.mutate({ ...change, seen: !change.seen }) });
  };

  return {
    mark,
    markOpened: (id: string) => mutation.mutate({ ids: [id], seen: true }),
    /** The change that the server refused, to try again. */
    failed: mutation.isError ? mutation.variables : null,
    retry: () => mutation.variables && mutation.mutate(mutation.variables),
  };
}
