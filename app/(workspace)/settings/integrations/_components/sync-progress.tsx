"use client";

import { useTranslations } from "next-intl";
import { ProgressBar } from "@/app/_ui/progress-bar";
import type { Mailbox } from "../_data/views";
import { usePace } from "./use-pace";

/** « 120 sur 340 emails, 25 par seconde, encore environ 10 s » under a bar, while a sync runs. */
export function SyncProgress({ mailbox: { name, progress } }: { mailbox: Mailbox }) {
  return progress && <Progress key={progress.runId} name={name} {...progress} />;
}

function Progress({ name, done, total }: { name: string; done: number; total: number }) {
  const t = useTranslations("integrations.progress");
  const pace = usePace({ done, total });
  const text = total > 0 ? t("emails", { done, total }) : t("connecting");
  return (
    <div className="flex flex-col gap-1">
      <ProgressBar label={t("label", { name })} done={done} total={total} valueLabel={text} />
      <p className="text-text-2 tabular-nums">{[text, pace].filter(Boolean).join(", ")}</p>
    </div>
  );
}
