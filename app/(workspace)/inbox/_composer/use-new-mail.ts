"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { moveTo } from "../_data/inbox-address";
import { draftAddress } from "./draft-address";
import { useDraftCache } from "./use-draft-cache";
import { wantComposerFocus } from "./wanted-composer";

/** « Nouvel email »: begins a draft and shows it in the place of the conversation. */
export function useNewMail() {
  const cache = useDraftCache();
  const opening = useMutation(
    useTRPC().drafts.open.mutationOptions({
      onSuccess: (draft) => {
        wantComposerFocus(draft.id);
        cache.put(draft);
        moveTo(draftAddress(draft.id));
      },
    }),
  );
  return {
    begin: () => opening.mutate({ kind: "NEW" }),
    isPending: opening.isPending,
    hasFailed: opening.isError,
  };
}
