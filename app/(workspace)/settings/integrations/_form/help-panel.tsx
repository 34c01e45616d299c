"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { ProviderKey } from "@/server/providers/provider";
import { useProviderName } from "../_components/use-provider-name";
import { ProviderHelp } from "./provider-help";

/** The help beside the form. */
export function HelpPanel({ preset }: { preset: ProviderKey | null }) {
  const t = useTranslations("integrations");
  const providerName = useProviderName();
  const titleId = useId();
  if (preset === null || preset === "demo" || preset === "proton") return null;
  return (
    <aside
      aria-labelledby={titleId}
      className="sticky top-8 hidden w-[328px] shrink-0 flex-col gap-3 self-start rounded-card border border-border bg-surface p-5 lg:flex"
    >
      <h2 id={titleId} className="font-semibold text-[16px]">
        {preset === null || preset === "other"
          ? t("help.otherTitle")
          : t("help.title", { provider: providerName(preset) })}
      </h2>
      <ProviderHelp preset={preset} />
    </aside>
  );
}
