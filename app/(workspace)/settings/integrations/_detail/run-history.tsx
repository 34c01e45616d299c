"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { LoadFailed } from "@/app/_shell/load-failed";
import { useTRPC } from "@/app/_trpc/client";
import { Skeleton } from "@/app/_ui/skeleton";
import { isUnderWay } from "../_components/run-badge";
import { POLL_MS } from "../_data/poll";
import { RunCards } from "./run-cards";
import { RunTable } from "./run-table";

/** « Historique »: the last syncs, newest first; the one that runs is kept up to date. */
export function RunHistory({ mailboxId }: { mailboxId: number }) {
  const t = useTranslations("integrations.detail");
  const titleId = useId();
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(
    trpc.mailboxes.runs.queryOptions(
      { id: mailboxId },
      { refetchInterval: ({ state }) => state.data?.some(isUnderWay) && POLL_MS },
    ),
  );
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-3">
      <h2 id={titleId} className="font-semibold text-h2">
        {t("history")}
      </h2>
      {data === undefined ? (
        error ? (
          <LoadFailed what={t("what")} error={error} onRetry={refetch} />
        ) : (
          <Skeleton className="h-40 w-full" />
        )
      ) : data.length === 0 ? (
        <p className="text-text-2">{t("historyEmpty")}</p>
      ) : (
        <>
          <RunTable runs={data} labelledBy={titleId} />
          <RunCards runs={data} />
        </>
      )}
    </section>
  );
}
