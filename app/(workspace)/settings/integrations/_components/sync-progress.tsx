"use client";

import { useTranslations } from "next-intl";
import { ProgressBar } from "@/app/_ui/progress-bar";
import type { Mailbox } from "../_data/views";

/** « 120 sur 340 emails » under a bar, while a sync runs. */
export function SyncProgress({ mailbox }: { mailbox: Mailbox }) {
  const t = useTranslations("integrations.progress");
  if (!mailbox.progress) return null;
  const { done, total } = mailbox.progress;
  const text = total > 0 ? t("emails", { done, total }) : t("connecting");
  return (
    <div className="flex flex-col gap-1">
      <ProgressBar label={t("label", { name: mailbox.name })} done={done} total={total} valueLabel={text} />
      <p className="text-text-2 tabular-nums">{text}</p>
    </div>
  );
}
