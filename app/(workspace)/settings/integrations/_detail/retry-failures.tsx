"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Refused } from "@/app/_shell/refused";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";

/** « Relancer les échecs »: one more try for each email that was not imported. */
export function RetryFailures({ mailboxId }: { mailboxId: number }) {
  const t = useTranslations("integrations.run");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const retry = useMutation(
    trpc.quarantine.retry.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.mailboxes.pathFilter()),
    }),
  );
  return (
    <>
      <Button
        isPending={retry.isPending}
        pendingLabel={t("replaying")}
        onPress={() => retry.mutate({ mailboxId, ids: "all" })}
      >
        {t("replayFailures")}
      </Button>
      <Refused error={retry.error} />
    </>
  );
}
