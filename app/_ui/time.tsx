"use client";

import { useFormatter, useNow, useTranslations } from "next-intl";
import { dateLabel } from "./date-label";
import { useClock } from "./use-clock";

interface TimeProps {
  value: Date;
  /** `relative`: « il y a 3 min »; `list`: « 14:02 », « hier », « 12 mars »; `full`: date and time. */
  as?: "relative" | "list" | "full";
}

/** A moment, with its full date and time on hover. */
export function Time({ value, as = "full" }: TimeProps) {
  const format = useFormatter();
  const full = format.dateTime(value, { dateStyle: "long", timeStyle: "short" });
  return (
    // The server's « il y a 3 min » may be a minute old when the browser takes over; the next tick corrects it.
    <time dateTime={value.toISOString()} title={as === "full" ? undefined : full} suppressHydrationWarning>
      {as === "full" ? full : as === "list" ? <ListTime value={value} /> : <RelativeTime value={value} />}
    </time>
  );
}

function RelativeTime({ value }: { value: Date }) {
  const now = useNow({ updateInterval: 20_000 });
  const format = useFormatter();
  const t = useTranslations("common.states");
  const isNow = Math.abs(now.getTime() - value.getTime()) < 45_000;
  return isNow ? t("justNow") : format.relativeTime(value, { now, style: "short" });
}

function ListTime({ value }: { value: Date }) {
  return dateLabel(value, useClock());
}
