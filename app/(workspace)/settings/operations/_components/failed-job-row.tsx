"use client";

import { useTranslations } from "next-intl";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { StatusBadge, type Tone } from "@/app/_ui/status-badge";
import { Time } from "@/app/_ui/time";
import { VisuallyHidden } from "@/app/_ui/visually-hidden";
import { canReplay } from "../_data/can-replay";
import { useJobName } from "../_data/use-job-name";
import type { FailedJob } from "../_data/views";
import { JobTitle } from "./job-title";

interface FailedJobRowProps {
  job: FailedJob;
  isSelected: boolean;
  isPending: boolean;
  onSelect: (isSelected: boolean) => void;
  onReplay: () => void;
}

const TONES: Record<NonNullable<FailedJob["replay"]>, Tone> = { running: "info", completed: "ok", failed: "err" };

/** One failure: what, where, why, when, and « Relancer ». */
export function FailedJobRow({ job, isSelected, isPending, onSelect, onReplay }: FailedJobRowProps) {
  const t = useTranslations("operations");
  const describeError = useDescribeError();
  const names = { job: useJobName()(job.job), mailbox: job.mailbox?.name ?? "" };
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <div className="w-[18px] pt-0.5">
        {canReplay(job) ? (
          <Checkbox isSelected={isSelected} onChange={onSelect}>
            <VisuallyHidden>{t("select", names)}</VisuallyHidden>
          </Checkbox>
        ) : null}
      </div>
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <JobTitle job={job} />
          <p className="text-err-t">{describeError(job.error).title}</p>
          <p className="text-meta text-text-2">
            {t("failedAt")} <Time value={job.failedAt} />
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-3">
          {job.replay ? <StatusBadge tone={TONES[job.replay]}>{t(`replayState.${job.replay}`)}</StatusBadge> : null}
          {canReplay(job) ? (
            <Button
              isPending={isPending}
              pendingLabel={t("replaying")}
              aria-label={t("replayNamed", names)}
              onPress={onReplay}
            >
              {t("replay")}
            </Button>
          ) : null}
        </div>
      </div>
    </li>
  );
}
