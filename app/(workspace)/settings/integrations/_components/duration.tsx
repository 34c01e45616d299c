"use client";

import { useNow, useTranslations } from "next-intl";
import { type SplitDuration, splitDuration } from "./split-duration";

interface DurationProps {
  from: Date;
  /** null while it lasts. */
  to: Date | null;
}

/** How long something took; while it lasts, it counts on. */
export function Duration({ from, to }: DurationProps) {
  const t = useTranslations("integrations.run");
  const now = useNow({ updateInterval: 1000 });
  const duration = splitDuration(Math.max(0, (to ?? now).getTime() - from.getTime()));
  return <span suppressHydrationWarning>{say(t, duration)}</span>;
}

function say(t: ReturnType<typeof useTranslations<"integrations.run">>, duration: SplitDuration): string {
  if (duration.unit === "milliseconds") return t("milliseconds", { ms: duration.ms });
  if (duration.unit === "seconds") return t("seconds", { seconds: duration.seconds });
  return t("minutes", { minutes: duration.minutes, seconds: duration.seconds });
}
