"use client";

import { useNow, useTranslations } from "next-intl";
import { Time } from "@/app/_ui/time";
import type { Mailbox } from "../_data/views";

const MINUTE_MS = 60_000;

/** When the mailbox was last synced, and when it will be. */
export function CardTimes({ mailbox: { lastSyncAt, nextSyncAt, state } }: { mailbox: Mailbox }) {
  const t = useTranslations("integrations.card");
  const now = useNow({ updateInterval: 20_000 });
  const isSoon = nextSyncAt !== null && nextSyncAt.getTime() - now.getTime() < MINUTE_MS;
  return (
    <div className="flex flex-col gap-0.5 text-text-2">
      <p>
        {lastSyncAt ? t.rich("lastSync", { time: () => <Time value={lastSyncAt} as="relative" /> }) : t("neverSynced")}
      </p>
      {nextSyncAt && state !== "running" && state !== "disabled" ? (
        <p>
          {isSoon ? t("nextSyncDue") : t.rich("nextSync", { time: () => <Time value={nextSyncAt} as="relative" /> })}
        </p>
      ) : null}
    </div>
  );
}
