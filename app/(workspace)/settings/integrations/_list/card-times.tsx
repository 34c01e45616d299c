"use client";

import { useFormatter, useNow, useTranslations } from "next-intl";
import { Time } from "@/app/_ui/time";
import type { Mailbox } from "../_data/views";

const MINUTE_MS = 60_000;

/** When the mailbox was last synced, and when it will be. */
export function CardTimes({ mailbox: { lastSyncAt, nextSyncAt, state } }: { mailbox: Mailbox }) {
  const t = useTranslations("integrations.card");
  return (
    <div className="flex flex-col gap-0.5 text-text-2">
      <p>
        {lastSyncAt ? t.rich("lastSync", { time: () => <Time value={lastSyncAt} as="relative" /> }) : t("neverSynced")}
      </p>
      {state === "disabled" ? <p>{t("disabledReason")}</p> : null}
      {nextSyncAt && state !== "running" && state !== "disabled" ? <NextSync at={nextSyncAt} /> : null}
    </div>
  );
}

function NextSync({ at }: { at: Date }) {
  const t = useTranslations("integrations.card");
  const format = useFormatter();
  const now = useNow({ updateInterval: 20_000 });
  const isSoon = at.getTime() - now.getTime() < MINUTE_MS;
  const time = format.relativeTime(at, { now, style: "short" });
  // Server and browser may stand on either side of a minute.
  return <p suppressHydrationWarning>{isSoon ? t("nextSyncDue") : t("nextSync", { time })}</p>;
}
