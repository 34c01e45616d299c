"use client";

import { useTranslations } from "next-intl";
import { findOauthPreset } from "@/server/providers/oauth";
import { type Cure, type CureField, SLOWER_MINUTES } from "./cure";
import { useProviderName } from "./use-provider-name";

const EDIT_LABELS = {
  password: "editPassword",
  imapHost: "editServer",
  imapPort: "editPort",
  syncIntervalMinutes: "editInterval",
  smtpHost: "editSmtpServer",
  smtpPort: "editSmtpPort",
  smtpPassword: "editSmtpPassword",
} as const satisfies Record<CureField, string>;

/** The words on a cure's button. */
export function useCureLabel(provider: string): (cure: Cure) => string {
  const t = useTranslations("integrations.cures");
  const providerName = useProviderName()(provider);
  return (cure) => {
    switch (cure.kind) {
      case "appPassword":
      case "copyReference":
        return t(cure.kind);
      case "edit":
        return t(EDIT_LABELS[cure.field]);
      case "restorePreset":
      case "restoreSmtp":
        return t("restorePreset", { provider: providerName });
      case "useHost":
        return t("useHost", { host: cure.host });
      case "slower":
        return t("slower", { minutes: SLOWER_MINUTES });
      case "reconnect":
        return t("signIn", { provider: findOauthPreset(provider)?.name ?? providerName });
      case "withoutSmtp":
        return t("withoutSmtp");
      case "retry":
        return t("retry");
    }
  };
}
