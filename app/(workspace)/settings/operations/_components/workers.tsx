"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/app/_ui/notice";
import { Time } from "@/app/_ui/time";
import type { Overview } from "../_data/views";

/** Who does the work; a warning when nobody does. */
export function Workers({ overview: { executor, workers } }: { overview: Overview }) {
  const t = useTranslations("operations");
  if (executor === "inngest") return <Notice tone="info">{t("inngest")}</Notice>;
  if (workers.length === 0) return <Notice tone="err">{t("noWorker")}</Notice>;
  return (
    <div className="text-text-2">
      <p>{t("workers", { count: workers.length })}</p>
      <ul className="text-meta text-text-3">
        {workers.map(({ hostname, startedAt }) => (
          <li key={`${hostname} ${startedAt.getTime()}`} className="break-words">
            {t("workersDetail", { hostname })} <Time value={startedAt} />
          </li>
        ))}
      </ul>
    </div>
  );
}
