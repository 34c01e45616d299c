"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/app/_ui/section";
import { StatusBadge, type Tone } from "@/app/_ui/status-badge";
import { Time } from "@/app/_ui/time";
import type { ActiveJob, Overview } from "../_data/views";
import { JobTitle } from "./job-title";

const TONES: Record<ActiveJob["state"], Tone> = { running: "info", waiting: "neutral", delayed: "warn" };

/** What is being done, then what waits. */
export function ActiveJobs({ overview: { jobs, counts } }: { overview: Overview }) {
  const t = useTranslations("operations");
  const total = counts.running + counts.waiting + counts.delayed;
  return (
    <Section title={t("activeTitle")}>
      {jobs.length === 0 ? (
        <p className="text-text-2">{t("noneActive")}</p>
      ) : (
        <ul className="divide-y divide-border rounded-card border border-border bg-surface shadow-card">
          {jobs.map((job) => (
            <li key={job.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 px-4 py-3">
              <JobTitle job={job} />
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <Timing job={job} />
                <StatusBadge tone={TONES[job.state]}>{t(`state.${job.state}`)}</StatusBadge>
              </div>
            </li>
          ))}
        </ul>
      )}
      {total > jobs.length ? <p className="text-meta text-text-2">{t("more", { shown: jobs.length, total })}</p> : null}
    </Section>
  );
}

/** « 2 essais manqués · Prévu le 12 mars à 14:02 » */
function Timing({ job: { state, startedAt, dueAt, failures } }: { job: ActiveJob }) {
  const t = useTranslations("operations");
  return (
    <p className="text-meta text-text-2">
      {failures > 0 ? `${t("failuresSoFar", { count: failures })} · ` : null}
      {state === "delayed" ? (
        <>
          {t("due")} <Time value={dueAt} />
        </>
      ) : (
        <>
          {t("since")} <Time value={startedAt} as="relative" />
        </>
      )}
    </p>
  );
}
