"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { useAnnounce } from "@/app/_ui/announcer";
import { offerUndo } from "@/app/_ui/undo-toast";
import type { DraftView } from "@/server/outbox/views";
import { TOLD_BELOW } from "../_outgoing/draft-refusal";
import { dropWriting, putWritingBack } from "./unsaved-writings";
import { useDraftCache } from "./use-draft-cache";
import { wantComposerFocus } from "./wanted-composer";

/** Throws a draft away, or what this window still has of one that is gone; offers to have it back. */
export function useDiscard() {
  const t = useTranslations("composer");
  const trpc = useTRPC();
  const cache = useDraftCache();
  const announce = useAnnounce();
  const restoring = useMutation(
    trpc.drafts.restore.mutationOptions({
      meta: TOLD_BELOW,
      onSuccess: (draft) => {
        wantComposerFocus(draft.id);
        cache.put(draft);
        void cache.refresh();
      },
    }),
  );
  const discarding = useMutation(
    trpc.drafts.discard.mutationOptions({ meta: TOLD_BELOW, onSettled: () => cache.refresh() }),
  );
  return (draft: DraftView) => {
    const writing = dropWriting(draft.id);
    const isGone = typeof writing?.now().conflict === "string";
    announce(t("discarded"));
    if (isGone) void cache.refresh();
    else {
      cache.remove(draft);
      discarding.mutate({ id: draft.id });
    }
    const restore = () => {
      // What was typed last is there too, saved or not.
      if (writing) putWritingBack(writing);
      if (!isGone) restoring.mutate({ id: draft.id });
    };
    offerUndo({ text: t("discarded"), onUndo: restore });
  };
}
