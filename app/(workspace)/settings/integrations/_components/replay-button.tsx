"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { Refused } from "@/app/_shell/refused";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import type { Run } from "../_data/views";
import { isUnderWay } from "./run-badge";

interface ReplayButtonProps {
  run: Run;
  /** In a table, only what did not end well can be done again. */
  isCompact?: boolean;
}

/** « Relancer », « Relancer les échecs »: a new run that is linked to this one, shown at once. */
export function ReplayButton({ run, isCompact = false }: ReplayButtonProps) {
  const t = useTranslations("integrations.run");
  const format = useFormatter();
  const router = useRouter();
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  const replay = useMutation(
    trpc.mailboxes.replayRun.mutationOptions({
      onSuccess: ({ runId }) => router.push(`/settings/integrations/${run.mailboxId}/runs/${runId}`),
      onSettled: () => queryClient.invalidateQueries(trpc.mailboxes.pathFilter()),
    }),
  );
  if (isUnderWay(run) || (isCompact && run.status === "success")) return null;
  const name = t(run.status === "partial" ? "replayFailures" : "replay");
  const date = format.dateTime(run.startedAt ?? run.queuedAt, { dateStyle: "short", timeStyle: "short" });
  return (
    <div className="flex flex-col items-start gap-2">
      <Button
        variant={isCompact ? "quiet" : undefined}
        isPending={replay.isPending}
        pendingLabel={t("replaying")}
        aria-label={isCompact ? t("replayNamed", { name, date }) : undefined}
        onPress={() => replay.mutate({ runId: run.runId })}
      >
        {name}
      </Button>
      <Refused error={replay.error} />
    </div>
  );
}
