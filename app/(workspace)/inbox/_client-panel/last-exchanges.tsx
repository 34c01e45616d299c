"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Time } from "@/app/_ui/time";
import { useInboxLocation } from "../_data/use-inbox-location";

const SHOWN = 5;

/** The last five mails to and from a client, each leading to its conversation. */
export function LastExchanges({ clientId }: { clientId: number }) {
  const t = useTranslations("inbox");
  const headingId = useId();
  const { openId, open } = useInboxLocation();
  const exchanges = useQuery(useTRPC().clients.exchanges.queryOptions({ id: clientId, limit: SHOWN }));
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-2">
      <h3 id={headingId} className="font-medium text-text-2">
        {t("client.exchanges")}
      </h3>
      {exchanges.data?.items.length === 0 && <p className="text-text-3">{t("client.noExchange")}</p>}
      <ul className="flex flex-col">
        {exchanges.data?.items.map((exchange) => (
          <li key={exchange.messageId} className="border-border border-b last:border-0">
            <a
              href={`/inbox/${exchange.conversationId}`}
              aria-current={exchange.conversationId === openId || undefined}
              onClick={(event) => {
                // A plain click stays on the screen; with a modifier the browser opens its tab or window.
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                open(exchange.conversationId);
              }}
              className="ring-focus block rounded-control py-2 hover:text-accent-text"
            >
              <span className="flex justify-between gap-2 text-meta text-text-3">
                {t(exchange.direction === "SENT" ? "client.sent" : "client.received")}
                <Time value={exchange.receivedAt} as="list" />
              </span>
              <span className="block truncate">{exchange.subject.trim() || t("list.noSubject")}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
