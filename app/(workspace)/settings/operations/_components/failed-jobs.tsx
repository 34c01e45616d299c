"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { LoadFailed } from "@/app/_shell/load-failed";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { Notice } from "@/app/_ui/notice";
import { Skeleton } from "@/app/_ui/skeleton";
import { canReplay } from "../_data/can-replay";
import { useFailedJobs } from "../_data/use-failed-jobs";
import { useReplayJobs } from "../_data/use-replay-jobs";
import { FailedJobRow } from "./failed-job-row";

/** The server takes so many at once. */
const MOST = 100;

/** « Échecs »: what can be done again, one or many. */
export function FailedJobs() {
  const t = useTranslations("operations");
  const titleId = useId();
  const { jobs, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useFailedJobs();
  const { replay, pendingIds, started, failure } = useReplayJobs();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const replayable = jobs?.filter(canReplay).slice(0, MOST) ?? [];
  const selected = replayable.filter(({ id }) => chosen.has(id)).map(({ id }) => id);

  const handleSelect = (id: string, isSelected: boolean) => {
    const next = new Set(chosen);
    if (isSelected) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const handleReplaySelected = () => {
    replay(selected);
    setChosen(new Set());
  };

  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id={titleId} className="font-semibold text-h2">
          {t("failedTitle")}
        </h2>
        {replayable.length > 1 ? (
          <div className="flex flex-wrap items-center gap-3">
            <Checkbox
              isSelected={selected.length === replayable.length}
              isIndeterminate={selected.length > 0 && selected.length < replayable.length}
              onChange={(isSelected) => setChosen(new Set(isSelected ? replayable.map(({ id }) => id) : []))}
            >
              {t("selectAll")}
            </Checkbox>
            <Button
              isDisabled={selected.length === 0}
              isPending={pendingIds.length > 1}
              pendingLabel={t("replaying")}
              onPress={handleReplaySelected}
            >
              {t("replaySelected", { count: selected.length })}
            </Button>
          </div>
        ) : null}
      </div>
      {started === undefined ? null : <Notice tone="info">{t("replayed", { count: started })}</Notice>}
      {failure ? <Notice tone="err">{failure}</Notice> : null}
      {jobs === undefined ? (
        error ? (
          <LoadFailed what={t("what")} error={error} onRetry={refetch} />
        ) : (
          <Skeleton className="h-40 w-full" />
        )
      ) : jobs.length === 0 ? (
        <p className="text-text-2">
          <span className="font-medium text-text">{t("noneFailed")}</span> {t("noneFailedText")}
        </p>
      ) : (
        <ul className="divide-y divide-border rounded-card border border-border bg-surface shadow-card">
          {jobs.map((job) => (
            <FailedJobRow
              key={job.id}
              job={job}
              isSelected={chosen.has(job.id)}
              isPending={pendingIds.includes(job.id)}
              onSelect={(isSelected) => handleSelect(job.id, isSelected)}
              onReplay={() => replay([job.id])}
            />
          ))}
        </ul>
      )}
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
    </section>
  );
}
