"use client";

import { useTranslations } from "next-intl";
import { Time } from "@/app/_ui/time";
import { NextSyncTime } from "../_components/next-sync-time";
import type { Mailbox } from "../_data/views";

/** When the mailbox was last synced, and when it will be. */
export function CardTimes({ mailbox: { lastSyncAt, nextSyncAt, state } }: { mailbox: Mailbox }) {
  const t = useTranslations("integrations.card");
  return (
    <div className="flex flex-col gap-0.5 text-text-2">
      <p>
        {lastSyncAt ? t.rich("lastSync", { time: () => <Time value={lastSyncAt} as="relative" /> }) : t("neverSynced")}
      </p>
      {state === "disabled" ? <p>{t("disabledReason")}</p> : null}
      {nextSyncAt && state !== "running" && state !== "disabled" ? (
        <p>{t.rich("nextSync", { time: () => <NextSyncTime at={nextSyncAt} /> })}</p>
      ) : null}
    </div>
  );
}
