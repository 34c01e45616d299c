"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { Skeleton } from "@/app/_ui/skeleton";

/** Two cards in the shape of what is coming. */
export function ListSkeleton() {
  const t = useTranslations("common.states");
  return (
    <div aria-busy className="flex flex-col gap-3">
      <span className="sr-only">{t("loading")}</span>
      {["first", "second"].map((key) => (
        <Card key={key} className="flex flex-col gap-3">
          <Skeleton className="h-6 w-48" />
          <Skeleton className="h-4 w-72 max-w-full" />
          <Skeleton className="h-4 w-56" />
        </Card>
      ))}
    </div>
  );
}
