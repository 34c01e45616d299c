"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Section } from "@/app/_ui/section";
import { StatusBadge } from "@/app/_ui/status-badge";
import { Time } from "@/app/_ui/time";
import type { PastIncidentView } from "@/server/alerts/views";

/** « Alertes récentes »: what was wrong, when, and who was told. */
export function RecentIncidents({ incidents }: { incidents: PastIncidentView[] }) {
  const t = useTranslations("notifications.recent");
  return (
    <Section title={t("title")}>
      {incidents.length === 0 ? (
        <p className="text-text-2">{t("none")}</p>
      ) : (
        <ul className="divide-y divide-border overflow-hidden rounded-card border border-border bg-surface shadow-card">
          {incidents.map((incident) => (
            <RecentIncident key={incident.id} incident={incident} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function RecentIncident({ incident }: { incident: PastIncidentView }) {
  const t = useTranslations("notifications.recent");
  const { mailboxId, mailboxName, kind, openedAt, closedAt, told } = incident;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0">
        <p>
          <Link
            href={`/settings/integrations/${mailboxId}`}
            className="ring-focus rounded-sm font-medium underline-offset-2 hover:underline"
          >
            {mailboxName}
          </Link>
          {` – ${t(`kinds.${kind}`)}`}
        </p>
        <p className="text-meta text-text-2">
          <Time value={openedAt} />
          {closedAt ? (
            <>
              {" – "}
              <Time value={closedAt} />
            </>
          ) : null}
          {" · "}
          {t("told", { count: told })}
        </p>
      </div>
      <StatusBadge tone={closedAt ? "ok" : "err"}>{t(closedAt ? "over" : "open")}</StatusBadge>
    </li>
  );
}
