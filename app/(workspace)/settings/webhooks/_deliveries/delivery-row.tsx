"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { useAnnounce } from "@/app/_ui/announcer";
import { Button } from "@/app/_ui/button";
import { StatusBadge } from "@/app/_ui/status-badge";
import { Time } from "@/app/_ui/time";
import type { DeliveryView } from "@/server/webhooks/views";
import { NextSyncTime } from "../../integrations/_components/next-sync-time";
import { useOutcomeWords } from "./use-outcome-words";

const TONES = { pending: "info", delivered: "ok", failed: "err" } as const;

/** One delivery: of what, when, what it was answered, when it is tried again. */
export function DeliveryRow({ delivery }: { delivery: DeliveryView }) {
  const t = useTranslations("webhooks.deliveries");
  const describe = useOutcomeWords();
  const { id, type, status, attempts, createdAt, nextAttemptAt } = delivery;
  const isRetry = status === "pending" && attempts > 0;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
      <div className="flex min-w-0 flex-col gap-0.5">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-medium">{type}</span>
          <StatusBadge tone={isRetry ? "warn" : TONES[status]}>{t(isRetry ? "retry" : status)}</StatusBadge>
        </p>
        <p className="text-text-2">
          <Time value={createdAt} /> · {describe(delivery)}
          {attempts > 1 ? ` · ${t("attempts", { count: attempts })}` : null}
        </p>
        {isRetry && nextAttemptAt ? (
          <p className="text-meta text-text-2">{t.rich("next", { time: () => <NextSyncTime at={nextAttemptAt} /> })}</p>
        ) : null}
        <p className="break-all text-meta text-text-3">{id}</p>
      </div>
      <ReplayButton delivery={delivery} />
    </li>
  );
}

function ReplayButton({ delivery: { id, type } }: { delivery: DeliveryView }) {
  const t = useTranslations("webhooks.deliveries");
  const states = useTranslations("common.states");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const replay = useMutation(
    trpc.webhooks.replay.mutationOptions({
      onSuccess: () => {
        announce(t("replayed"));
        return queryClient.invalidateQueries({ queryKey: trpc.webhooks.pathKey() });
      },
    }),
  );
  return (
    <div className="flex items-center gap-2">
      {replay.isError ? <p className="text-err-t text-meta">{states("notSaved")}</p> : null}
      <Button
        onPress={() => replay.mutate({ deliveryId: id })}
        isPending={replay.isPending}
        pendingLabel={t("replaying")}
        aria-label={t("replayNamed", { type })}
      >
        {t("replay")}
      </Button>
    </div>
  );
}
