"use client";

import { ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { Notice } from "@/app/_ui/notice";
import { findProvider } from "@/server/providers/find-provider";

/** Why no setting could connect a Proton address, and what its owner can do instead. */
export function ProtonNotice() {
  const t = useTranslations("integrations.proton");
  const href = findProvider("proton")?.helpUrl ?? undefined;
  return (
    <Notice tone="info">
      <p className="font-semibold">{t("title")}</p>
      <p>{t("text")}</p>
      <p className="pt-1">{t("instead")}</p>
      <a
        href={href}
        target="_blank"
        rel="noopener noreferrer"
        className="ring-focus mt-2 inline-flex w-fit items-center gap-1.5 rounded-sm font-medium underline underline-offset-2"
      >
        {t("link")}
        <ExternalLink aria-hidden size={14} className="shrink-0" />
      </a>
    </Notice>
  );
}
