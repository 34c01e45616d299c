"use client";

import { useLocale, useNow, useTimeZone } from "next-intl";
import { useMemo } from "react";
import type { Clock } from "./date-label";

/** The reader's clock, which moves on every minute so that « hier » becomes true at midnight. */
export function useClock(): Clock {
  const now = useNow({ updateInterval: 60_000 });
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "Europe/Paris";
  return useMemo(() => ({ now, locale, timeZone }), [now, locale, timeZone]);
}
