"use client";

import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { onDemand } from "@/app/_ui/on-demand";
import { useOpener } from "@/app/_ui/use-opener";
import type { InboxFilters } from "./inbox-filters";

const panel = onDemand(() => import("./more-filters-panel").then(({ MoreFiltersPanel }) => MoreFiltersPanel));

interface MoreFiltersProps {
  filters: InboxFilters;
  onChange: (part: Partial<InboxFilters>) => void;
}

/** What is wanted less often, behind a button that says how much of it is in use. */
export function MoreFilters({ filters, onChange }: MoreFiltersProps) {
  const t = useTranslations("inbox.filters");
  const { Part: Panel, opener, opened } = useOpener(panel);
  const { direction, after, before } = filters;
  const count = [direction !== null, after !== null || before !== null].filter(Boolean).length;
  return (
    <>
      <Button {...opener} className={count > 0 ? "border-accent-text text-accent-text" : ""}>
        <SlidersHorizontal aria-hidden size={16} />
        {t("more", { count })}
      </Button>
      {Panel && <Panel {...opened} filters={filters} onChange={onChange} />}
    </>
  );
}
