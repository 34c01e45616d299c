"use client";

import { useTranslations } from "next-intl";
import { Skeleton } from "@/app/_ui/skeleton";

const ROWS = ["a", "b", "c", "d", "e", "f"];

/** Rows in the shape of what is coming. */
export function ListSkeleton() {
  const t = useTranslations("common.states");
  return (
    <div aria-busy className="divide-y divide-border rounded-card border border-border bg-surface">
      <span className="sr-only">{t("loading")}</span>
      {ROWS.map((row) => (
        <div key={row} className="flex h-[58px] items-center gap-6 px-4">
          <Skeleton className="h-4 w-40" />
          <Skeleton className="h-4 w-56 max-md:hidden" />
          <Skeleton className="ml-auto h-4 w-20" />
        </div>
      ))}
    </div>
  );
}
