"use client";

import { useNow, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { addSample, estimatePace, type Sample } from "./estimate-pace";

/** « 250 par seconde, encore environ 2 min », from what this screen has seen; empty until there is enough to say. */
export function usePace({ done, total }: { done: number; total: number }): string {
  const t = useTranslations("integrations.progress");
  const now = useNow({ updateInterval: 1000 });
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  useEffect(() => setSamples((before) => addSample(before, { at: Date.now(), done })), [done]);
  const pace = estimatePace(samples, total, now.getTime());
  if (!pace) return "";
  const { rate, left } = pace;
  const parts = [t(rate.unit, { rate: rate.value }), left && t(left.unit, { count: left.value })];
  return parts.filter(Boolean).join(", ");
}
