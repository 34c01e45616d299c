"use client";

import { useTranslations } from "next-intl";
import { RadioTiles } from "@/app/_ui/radio-tiles";

const CHOICES = ["1", "6", "12", "all"] as const;

interface HistoryTilesProps {
  /** 1, 6 or 12 months; null: all of it. */
  value: number | null;
  onChange: (months: 1 | 6 | 12 | null) => void;
  isDisabled?: boolean;
}

/** « Historique à importer »: how far back. */
export function HistoryTiles({ value, onChange, isDisabled }: HistoryTilesProps) {
  const t = useTranslations("integrations.scope");
  return (
    <RadioTiles
      label={t("history")}
      hint={t("historyHint")}
      name="historyMonths"
      isDisabled={isDisabled}
      value={value === null ? "all" : String(value)}
      onChange={(choice) => onChange(choice === "1" ? 1 : choice === "6" ? 6 : choice === "12" ? 12 : null)}
      tiles={CHOICES.map((choice) => ({ value: choice, label: t(`months.${choice}`) }))}
    />
  );
}
