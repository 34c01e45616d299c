"use client";

import { useTranslations } from "next-intl";
import { findProvider } from "@/server/providers/find-provider";

/** Providers that people know by more than a brand. */
const OWN_NAMES = ["ovh", "outlook", "demo"] as const;

/** The name of a mailbox's provider; empty for « Autre », which says nothing about a mailbox. */
export function useProviderName(): (provider: string) => string {
  const t = useTranslations("integrations.providers");
  return (provider) => {
    const own = OWN_NAMES.find((known) => known === provider);
    return own ? t(own) : (findProvider(provider)?.name ?? "");
  };
}
