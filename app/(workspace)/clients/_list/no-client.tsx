"use client";

import { SearchX, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/app/_ui/empty-state";

/** Nobody yet, or nobody of that name. */
export function NoClient({ q }: { q: string }) {
  const t = useTranslations("clients.list.empty");
  return q ? (
    <EmptyState icon={SearchX} title={t("noMatch", { q })} />
  ) : (
    <EmptyState icon={Users} title={t("title")} text={t("text")} />
  );
}
