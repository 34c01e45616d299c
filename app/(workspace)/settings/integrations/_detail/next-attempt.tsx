"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Mailbox } from "../_data/views";

/** When the schedule tries again by itself, or that it waits for the owner. */
export function NextAttempt({ mailbox: { paused, nextSyncAt } }: { mailbox: Mailbox }) {
  const t = useTranslations("integrations");
  const format = useFormatter();
  if (paused) return t("card.paused");
  return nextSyncAt && t("cures.nextAttempt", { time: format.dateTime(nextSyncAt, { timeStyle: "short" }) });
}
