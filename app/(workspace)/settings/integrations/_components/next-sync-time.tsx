"use client";

import { useFormatter, useNow, useTranslations } from "next-intl";

const MINUTE_MS = 60_000;

/** When the schedule syncs next: « dans 4 min », « dans moins d'une minute » from the last minute on. */
export function NextSyncTime({ at }: { at: Date }) {
  const t = useTranslations("integrations.card");
  const format = useFormatter();
  const now = useNow({ updateInterval: 20_000 });
  const isSoon = at.getTime() - now.getTime() < MINUTE_MS;
  return (
    // Server and browser may stand on either side of a minute.
    <time dateTime={at.toISOString()} suppressHydrationWarning>
      {isSoon ? t("soon") : format.relativeTime(at, { now, style: "short" })}
    </time>
  );
}
