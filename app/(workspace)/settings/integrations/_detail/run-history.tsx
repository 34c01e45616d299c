"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { LoadFailed } from "@/app/_shell/load-failed";
import { Button } from "@/app/_ui/button";
import { Skeleton } from "@/app/_ui/skeleton";
import { ToggleButton } from "@/app/_ui/toggle-button";
import { RunCards } from "./run-cards";
import { RunTable } from "./run-table";
import { useRuns } from "./use-runs";

interface RunHistoryProps {
  mailboxId: number;
  isOwner: boolean;
}

/** « Historique »: the syncs that are kept, newest first; all of them, or those that failed. */
export function RunHistory({ mailboxId, isOwner }: RunHistoryProps) {
  const t = useTranslations("integrations.detail");
  const titleId = useId();
  const [failed, setFailed] = useState(false);
  const { runs, keptDays, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useRuns(mailboxId, failed);
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id={titleId} className="font-semibold text-h2">
          {t("history")}
        </h2>
        <ToggleButton isSelected={failed} onChange={setFailed}>
          {t("failedOnly")}
        </ToggleButton>
      </div>
      {runs === undefined ? (
        error ? (
          <LoadFailed what={t("what")} error={error} onRetry={refetch} />
        ) : (
          <Skeleton className="h-40 w-full" />
        )
      ) : runs.length === 0 ? (
        <p className="text-text-2">{t(failed ? "noneFailed" : "historyEmpty")}</p>
      ) : (
        <>
          <RunTable runs={runs} labelledBy={titleId} isOwner={isOwner} />
          <RunCards runs={runs} isOwner={isOwner} />
          {hasNextPage ? (
            <Button
              className="self-start"
              isPending={isFetchingNextPage}
              pendingLabel={t("loadingOlder")}
              onPress={() => void fetchNextPage()}
            >
              {t("older")}
            </Button>
          ) : null}
          {keptDays === undefined ? null : (
            <p className="text-meta text-text-2">{t("keptDays", { count: keptDays })}</p>
          )}
        </>
      )}
    </section>
  );
}
