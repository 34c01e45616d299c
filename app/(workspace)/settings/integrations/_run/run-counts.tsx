"use client";

import { useTranslations } from "next-intl";
import type { Run } from "../_data/views";

const IF_ANY = ["duplicates", "filtered", "quarantined", "reflagged", "vanished"] as const;

/** What a sync brought, in words: « 12 nouveaux emails, 3 déjà présents, 1 supprimé du serveur ». */
export function RunCounts({ run }: { run: Run }) {
  const t = useTranslations("integrations.run");
  const parts = [
    t("counts", { imported: run.imported }),
    ...IF_ANY.filter((name) => run[name] > 0).map((name) => t(name, { count: run[name] })),
  ];
  return <p className="font-medium">{parts.join(", ")}</p>;
}
