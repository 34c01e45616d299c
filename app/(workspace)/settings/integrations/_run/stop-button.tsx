"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Refused } from "@/app/_shell/refused";
import { useTRPC } from "@/app/_trpc/client";
import { useAnnounce } from "@/app/_ui/announcer";
import { Button } from "@/app/_ui/button";

/** « Arrêter »: what the sync has stored stays, and the next one goes on from there. */
export function StopButton({ runId }: { runId: string }) {
  const t = useTranslations("integrations.run");
  const announce = useAnnounce();
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  const stop = useMutation(
    trpc.mailboxes.cancelRun.mutationOptions({
      onSuccess: () => announce(t("stopped")),
      onSettled: () => queryClient.invalidateQueries(trpc.mailboxes.pathFilter()),
    }),
  );
  return (
    <div className="flex flex-col items-start gap-2">
      <Button isPending={stop.isPending} pendingLabel={t("stopping")} onPress={() => stop.mutate({ runId })}>
        {t("stop")}
      </Button>
      <Refused error={stop.error} />
    </div>
  );
}
