"use client";

import { useTranslations } from "next-intl";
import { ToggleButton } from "@/app/_ui/toggle-button";
import type { InboxFilters } from "../_filters/inbox-filters";

/** Of what a search found: the likely first, or all by date. */
export function OrderChoice({
  value,
  onChange,
}: {
  value: InboxFilters["order"];
  onChange: (order: InboxFilters["order"]) => void;
}) {
  const t = useTranslations("inbox.search");
  return (
    <ToggleButton isSelected={value === "date"} onChange={(byDate) => onChange(byDate ? "date" : "relevance")}>
      {t("newestFirst")}
    </ToggleButton>
  );
}
