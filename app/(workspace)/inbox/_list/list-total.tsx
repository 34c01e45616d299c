"use client";

import { useTranslations } from "next-intl";
import type { ConversationPage } from "@/server/inbox/views";

/** « 12 conversations », told to screen readers when the filters change it. */
export function ListTotal({ total }: { total: ConversationPage["total"] }) {
  const t = useTranslations("inbox.filters");
  return (
    <p role="status" className="text-meta text-text-3 tabular">
      {total && t(total.atLeast ? "totalAtLeast" : "total", { count: total.count })}
    </p>
  );
}
