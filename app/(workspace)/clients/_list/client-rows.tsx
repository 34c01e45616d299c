"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Time } from "@/app/_ui/time";
import type { ClientItem } from "@/server/clients/views";

/** The list below 768 px: name, address, last exchange. */
export function ClientRows({ clients }: { clients: readonly ClientItem[] }) {
  const t = useTranslations("clients.list");
  return (
    <ul className="divide-y divide-border overflow-hidden rounded-card border border-border bg-surface md:hidden">
      {clients.map(({ id, name, organisation, addresses, messageCount, lastExchangeAt }) => (
        <li key={id} className="relative flex flex-col gap-0.5 px-4 py-3">
          <div className="flex items-baseline justify-between gap-3">
            <Link
              href={`/clients/${id}`}
              // The whole row is the target of a thumb.
              className="ring-focus truncate rounded-control font-medium text-text after:absolute after:inset-0"
            >
              {name}
            </Link>
            <span className="shrink-0 text-meta text-text-3 tabular-nums">
              {lastExchangeAt ? <Time value={lastExchangeAt} as="list" /> : t("never")}
            </span>
          </div>
          <div className="flex items-baseline justify-between gap-3 text-text-2">
            <span className="truncate">{addresses[0] ?? organisation}</span>
            <span className="shrink-0 text-meta text-text-3 tabular-nums">
              {t("messages", { count: messageCount })}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
