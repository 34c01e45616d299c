"use client";

import { useTranslations } from "next-intl";
import { PROVIDER_KEYS } from "@/server/mailboxes/presets";

/** The name of a mailbox's provider; empty for « Autre », which says nothing about a mailbox. */
export function useProviderName(): (provider: string) => string {
  const t = useTranslations("integrations.providers");
  return (provider) => {
    const key = PROVIDER_KEYS.find((known) => known === provider);
    return key && key !== "other" ? t(key) : "";
  };
}
