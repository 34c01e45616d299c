"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/app/_ui/notice";

/** Stands in place of the password: Microsoft takes none, and no button here could sign in. */
export function MicrosoftNotice() {
  const t = useTranslations("integrations.microsoft");
  return (
    <Notice tone="info">
      <p className="font-semibold">{t("title")}</p>
      <p>{t("text")}</p>
      <p className="pt-1 font-medium">{t("unavailable")}</p>
    </Notice>
  );
}
