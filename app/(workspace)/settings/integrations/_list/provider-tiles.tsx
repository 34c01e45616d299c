"use client";

import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { GUIDE_PROVIDERS } from "@/server/providers/guide-providers";
import { useProviderName } from "../_components/use-provider-name";

/** One tile per provider: each opens the form with that provider chosen. */
export function ProviderTiles() {
  const t = useTranslations("integrations");
  const providerName = useProviderName();
  return (
    <ul
      aria-label={t("list.emptyProviders")}
      className="-mt-4 grid w-full max-w-3xl gap-2 px-2 sm:grid-cols-2 lg:grid-cols-3"
    >
      {GUIDE_PROVIDERS.map(({ key }) => (
        <li key={key}>
          <Link
            href={`/settings/integrations/new?preset=${key}`}
            className="ring-focus flex h-12 items-center justify-between gap-2 rounded-control border border-border-strong bg-surface px-4 font-medium transition-colors duration-[120ms] hover:border-accent-text hover:bg-selected"
          >
            {providerName(key) || t("providers.other")}
            <ChevronRight aria-hidden size={16} className="shrink-0 text-text-3" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
