"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { StatusBadge } from "@/app/_ui/status-badge";
import { Time } from "@/app/_ui/time";
import type { EndpointView } from "@/server/webhooks/views";
import { TestButton } from "./test-button";

interface EndpointCardProps {
  endpoint: EndpointView;
  onEdit: (endpoint: EndpointView) => void;
  onRemove: (endpoint: EndpointView) => void;
}

/** One endpoint: where it is, what it hears of, how its deliveries go, and what can be done with it. */
export function EndpointCard({ endpoint, onEdit, onRemove }: EndpointCardProps) {
  const t = useTranslations("webhooks");
  const { id, url, events, lastDeliveredAt } = endpoint;
  return (
    <li>
      <Card className="flex flex-col gap-3">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <h2 className="min-w-0 break-all font-semibold">
            <Link
              href={`/settings/webhooks/${id}`}
              className="ring-focus rounded-sm text-accent-text hover:underline"
              aria-label={t("showDeliveries", { url })}
            >
              {url}
            </Link>
          </h2>
          <EndpointBadge endpoint={endpoint} />
        </div>
        <p className="text-text-2">
          {events.map((event) => t(`events.${event.replace(".", "_") as EventKey}`)).join(", ")}
        </p>
        <p className="text-meta text-text-2">
          {lastDeliveredAt
            ? t.rich("lastDelivered", { time: () => <Time value={lastDeliveredAt} as="relative" /> })
            : t("neverDelivered")}
        </p>
        <div className="flex flex-wrap gap-2">
          <TestButton endpoint={endpoint} />
          <Button onPress={() => onEdit(endpoint)} aria-label={t("editNamed", { url })}>
            {t("edit")}
          </Button>
          <Button onPress={() => onRemove(endpoint)} aria-label={t("removeNamed", { url })}>
            {t("remove")}
          </Button>
        </div>
      </Card>
    </li>
  );
}

export type EventKey = "message_received" | "sync_failed" | "sync_recovered";

function EndpointBadge({ endpoint: { enabled, goneAt, waiting, failed } }: { endpoint: EndpointView }) {
  const t = useTranslations("webhooks.state");
  if (!enabled) return <StatusBadge tone={goneAt ? "err" : "neutral"}>{t(goneAt ? "gone" : "disabled")}</StatusBadge>;
  if (waiting > 0) return <StatusBadge tone="warn">{t("waiting", { count: waiting })}</StatusBadge>;
  if (failed > 0) return <StatusBadge tone="err">{t("failed", { count: failed })}</StatusBadge>;
  return <StatusBadge tone="ok">{t("active")}</StatusBadge>;
}
