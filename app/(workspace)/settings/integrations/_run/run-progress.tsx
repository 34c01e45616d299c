"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useAnnounce } from "@/app/_ui/announcer";
import { ProgressBar } from "@/app/_ui/progress-bar";
import { isSyncStepName, SYNC_STEPS } from "@/server/sync/views";
import { usePace } from "../_components/use-pace";
import type { RunWithSteps } from "../_data/views";

interface RunProgressProps {
  run: RunWithSteps;
  /** Of the mailbox. */
  name: string;
}

/** « Étape 7 sur 9 : téléchargement, 120 sur 340 emails »; each step is announced once. */
export function RunProgress({ run: { steps, done, total }, name }: RunProgressProps) {
  const t = useTranslations("integrations");
  const announce = useAnnounce();
  const current = steps.findLast((step) => step.status === "running")?.name ?? steps.at(-1)?.name;
  const step = isSyncStepName(current) ? current : "dns";
  const place = { number: SYNC_STEPS.indexOf(step) + 1, count: SYNC_STEPS.length, step: t(`run.step.${step}`) };
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
