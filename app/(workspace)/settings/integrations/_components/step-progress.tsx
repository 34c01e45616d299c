"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useAnnounce } from "@/app/_ui/announcer";
import { ProgressBar } from "@/app/_ui/progress-bar";
import { isSyncStepName, SYNC_STEPS } from "@/server/sync/views";
import { usePace } from "./use-pace";

interface StepProgressProps {
  /** Of the mailbox. */
  name: string;
  /** null before the first. */
  step: string | null;
  done: number;
  total: number;
}

/** « Étape 7 sur 10 : téléchargement, 120 sur 340 emails »; each step is announced once. */
export function StepProgress({ name, step, done, total }: StepProgressProps) {
  const t = useTranslations("integrations");
  const announce = useAnnounce();
  const current = isSyncStepName(step) ? step : "dns";
  const place = { number: SYNC_STEPS.indexOf(current) + 1, count: SYNC_STEPS.length, step: t(`run.step.${current}`) };
  const spoken = t("run.stepProgress", place);
  useEffect(() => announce(spoken), [announce, spoken]);
  const pace = usePace({ done, total });
  const text = total > 0 ? t("run.stepProgressEmails", { ...place, done, total }) : spoken;
  return (
    <div className="flex flex-col gap-1.5">
      <ProgressBar label={t("progress.label", { name })} done={done} total={total} valueLabel={text} />
      <p className="text-text-2 tabular-nums">{[text, pace].filter(Boolean).join(", ")}</p>
    </div>
  );
}
