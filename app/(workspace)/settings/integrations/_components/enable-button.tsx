"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { useAnnounce } from "@/app/_ui/announcer";
import { Button } from "@/app/_ui/button";
import { usePatchMailbox } from "../_data/use-patch-mailbox";
import type { Mailbox } from "../_data/views";

/** « Activer »: shown as done at once; put back, and said, when the server refuses. */
export function EnableButton({ mailbox: { id, name } }: { mailbox: Mailbox }) {
  const t = useTranslations("integrations");
  const words = useTranslations("common.states");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const patchMailbox = usePatchMailbox();
  const announce = useAnnounce();
  const enable = useMutation(
    trpc.mailboxes.setEnabled.mutationOptions({
      onMutate: () => patchMailbox(id, { enabled: true, state: "pending" }),
      onSuccess: () => announce(t("live.enabled", { name })),
      onError: (_error, _input, putBack) => {
        putBack?.();
        announce(words("notSaved"), "assertive");
      },
      onSettled: () => queryClient.invalidateQueries(trpc.mailboxes.pathFilter()),
    }),
  );
  return (
    <Button
      aria-label={t("card.enableNamed", { name })}
      isPending={enable.isPending}
      onPress={() => enable.mutate({ id, enabled: true })}
    >
      {t("card.enable")}
    </Button>
  );
}
