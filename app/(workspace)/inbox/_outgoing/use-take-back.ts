"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { useAnnounce } from "@/app/_ui/announcer";
import type { DraftView } from "@/server/outbox/views";
import { useDraftCache } from "../_composer/use-draft-cache";
import { wantComposerFocus } from "../_composer/wanted-composer";
import { TOLD_BELOW } from "./draft-refusal";

/** « Annuler »: the mail is a draft again, and open. */
export function useTakeBack() {
  const t = useTranslations("composer.outgoing");
  const announce = useAnnounce();
  const cache = useDraftCache();
  const mutation = useMutation(
    useTRPC().drafts.takeBack.mutationOptions({
      meta: TOLD_BELOW,
      onSuccess: (draft) => {
        wantComposerFocus(draft.id);
        cache.put(draft);
        announce(t("restored"));
      },
      onError: () => cache.refresh(),
    }),
  );
  return { take: ({ id }: DraftView) => mutation.mutate({ id }), isPending: mutation.isPending };
}
