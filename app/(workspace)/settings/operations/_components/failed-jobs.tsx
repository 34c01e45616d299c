"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Loaded } from "@/app/_shell/loaded";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { MoreButton } from "@/app/_ui/more-button";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/section";
import { canReplay } from "../_data/can-replay";
import { useFailedJobs } from "../_data/use-failed-jobs";
import { useReplayJobs } from "../_data/use-replay-jobs";
import { FailedJobRow } from "./failed-job-row";

/** The server takes so many at once. */
const MOST = 100;

/** « Échecs »: what can be done again, one or many. */
export function FailedJobs() {
  const t = useTranslations("operations");
  const { jobs, ...query } = useFailedJobs();
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
    <Section
      title={t("failedTitle")}
      aside={
        replayable.length > 1 ? (
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
        ) : null
      }
    >
      {started === undefined ? null : <Notice tone="info">{t("replayed", { count: started })}</Notice>}
      {failure ? <Notice tone="err">{failure}</Notice> : null}
      <Loaded query={{ ...query, data: jobs }} what={t("what")}>
        {(jobs) =>
          jobs.length === 0 ? (
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
          )
        }
      </Loaded>
      <MoreButton query={query} pendingLabel={t("loadingOlder")}>
        {t("older")}
      </MoreButton>
    </Section>
  );
}
