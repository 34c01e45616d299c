"use client";

import { ArrowDownLeft, ArrowUpRight, Paperclip } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTimeZone, useTranslations } from "next-intl";
import { Time } from "@/app/_ui/time";
import type { Exchange } from "@/server/clients/views";
import { groupByMonth } from "./group-by-month";

/** Messages under the months in which they arrived; each opens its conversation. */
export function HistoryMonths({ exchanges }: { exchanges: readonly Exchange[] }) {
  const format = useFormatter();
  const months = groupByMonth(exchanges, useTimeZone() ?? "UTC");
  return (
    <ol className="flex flex-col gap-5">
      {months.map(({ key, items }) => (
        <li key={key} className="flex flex-col gap-1">
          <h3 className="font-medium text-text-2 first-letter:uppercase">
            {format.dateTime(items[0].receivedAt, { month: "long", year: "numeric" })}
          </h3>
          <ol className="divide-y divide-border">
            {items.map((exchange) => (
              <ExchangeLine key={exchange.messageId} exchange={exchange} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function ExchangeLine({ exchange }: { exchange: Exchange }) {
  const t = useTranslations("clients.history");
  const isSent = exchange.direction === "SENT";
  const Arrow = isSent ? ArrowUpRight : ArrowDownLeft;
  return (
    <li className="relative flex gap-3 py-3">
      <span className="flex w-20 shrink-0 items-center gap-1.5 self-start text-meta text-text-3">
        <Arrow aria-hidden size={14} className={isSent ? "text-text-3" : "text-accent-text"} />
        {isSent ? t("sent") : t("received")}
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <Link
            href={`/inbox/${exchange.conversationId}`}
            className="ring-focus truncate rounded-control font-medium text-text after:absolute after:inset-0 hover:text-accent-text"
          >
            {exchange.subject || t("noSubject")}
          </Link>
          {exchange.hasAttachments ? (
            <Paperclip size={14} aria-label={t("attachment")} role="img" className="shrink-0 text-text-3" />
          ) : null}
        </p>
        <p className="truncate text-text-2">{exchange.snippet}</p>
      </div>
      <span className="shrink-0 text-meta text-text-3 tabular-nums">
        <Time value={exchange.receivedAt} as="list" />
      </span>
    </li>
  );
}
