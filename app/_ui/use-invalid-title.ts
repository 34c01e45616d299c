"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";

/** Names the error in the window's title while a form has one: « Erreur – Connexion – Lokario ». */
export function useInvalidTitle(page: string, isInvalid: boolean): void {
  const t = useTranslations("common");
  useEffect(() => {
    if (!isInvalid) return;
    const title = document.title;
    document.title = t("invalidTitle", { page });
    return () => {
      document.title = title;
    };
  }, [isInvalid, page, t]);
}
