"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Overview } from "../_data/views";

const STATES = ["running", "waiting", "delayed"] as const;

/** How many jobs are in each state. */
export function JobCounts({ counts }: { counts: Overview["counts"] }) {
  const t = useTranslations("operations.state");
  const format = useFormatter();
  return (
    <dl className="grid grid-cols-3 gap-2 md:gap-3">
      {STATES.map((state) => (
        <div
          key={state}
          className="flex flex-col-reverse rounded-card border border-border bg-surface px-3 py-2.5 shadow-card md:px-4 md:py-3"
        >
          <dt className="text-meta text-text-2">{t(state)}</dt>
          <dd className="font-semibold text-h1 tabular-nums">{format.number(counts[state])}</dd>
        </div>
      ))}
    </dl>
  );
}
