"use client";

import { useTranslations } from "next-intl";
import type { Run } from "../_data/views";

/** What a sync brought, in words: « 12 nouveaux emails, 3 déjà présents ». */
export function RunCounts({ run: { imported, duplicates, quarantined } }: { run: Run }) {
  const t = useTranslations("integrations.run");
  const parts = [
    t("counts", { imported }),
    duplicates > 0 ? t("duplicates", { count: duplicates }) : "",
    quarantined > 0 ? t("quarantined", { count: quarantined }) : "",
  ];
  return <p className="font-medium">{parts.filter(Boolean).join(", ")}</p>;
}
