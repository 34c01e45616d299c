"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Refused } from "@/app/_shell/refused";
import { useTRPC } from "@/app/_trpc/client";
import { useAnnounce } from "@/app/_ui/announcer";
import { Button } from "@/app/_ui/button";
import type { Mailbox } from "../_data/views";

/** « Activer »: gives way to « Synchroniser » once it is done. */
export function EnableButton({ mailbox: { id, name } }: { mailbox: Mailbox }) {
  const t = useTranslations("integrations");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const enable = useMutation(
    trpc.mailboxes.setEnabled.mutationOptions({
      onSuccess: () => announce(t("live.enabled", { name })),
      onSettled: () => queryClient.invalidateQueries(trpc.mailboxes.pathFilter()),
    }),
  );
  return (
    <div className="flex flex-col items-start gap-2">
      <Button
        aria-label={t("card.enableNamed", { name })}
        isPending={enable.isPending}
        pendingLabel={t("card.enabling")}
        onPress={() => enable.mutate({ id, enabled: true })}
      >
        {t("card.enable")}
      </Button>
      <Refused error={enable.error} />
    </div>
  );
}
