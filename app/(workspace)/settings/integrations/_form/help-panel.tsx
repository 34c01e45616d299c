"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { ProviderKey } from "@/server/mailboxes/presets";
import { ProviderHelp } from "./provider-help";

/** The help beside the form. */
export function HelpPanel({ preset }: { preset: ProviderKey }) {
  const t = useTranslations("integrations");
  const titleId = useId();
  if (preset === "demo") return null;
  return (
    <aside
      aria-labelledby={titleId}
      className="sticky top-8 hidden w-[328px] shrink-0 flex-col gap-3 self-start rounded-card border border-border bg-surface p-5 lg:flex"
    >
      <h2 id={titleId} className="font-semibold text-[16px]">
        {preset === "other" ? t("help.otherTitle") : t("help.title", { provider: t(`providers.${preset}`) })}
      </h2>
      <ProviderHelp preset={preset} />
    </aside>
  );
}
