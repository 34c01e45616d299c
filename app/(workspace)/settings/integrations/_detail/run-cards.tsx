"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Time } from "@/app/_ui/time";
import { Duration } from "../_components/duration";
import { ReplayButton } from "../_components/replay-button";
import { RunBadge } from "../_components/run-badge";
import type { Run } from "../_data/views";

/** The history on a small screen: one card per sync. */
export function RunCards({ runs, isOwner }: { runs: readonly Run[]; isOwner: boolean }) {
  const t = useTranslations("integrations.run");
  return (
    <ul className="flex flex-col gap-2 md:hidden">
      {runs.map((run) => {
        const { runId, mailboxId, startedAt, finishedAt, queuedAt, status, trigger, imported } = run;
        return (
          <li
            key={runId}
            className="flex flex-col gap-1.5 rounded-card border border-border bg-surface p-3 shadow-card"
          >
            <div className="flex flex-wrap items-center justify-between gap-2">
              <Link
                href={`/settings/integrations/${mailboxId}/runs/${runId}`}
                className="ring-focus inline-flex min-h-6 items-center rounded-sm font-medium text-accent-text touch:min-h-11"
              >
                <Time value={startedAt ?? queuedAt} />
              </Link>
              <RunBadge status={status} />
            </div>
            <p className="text-text-2 tabular-nums">
              {t(`trigger.${trigger}`)} · {t("counts", { imported })}
              {startedAt ? (
                <>
                  {" · "}
                  <Duration from={startedAt} to={finishedAt} />
                </>
              ) : null}
            </p>
            {isOwner ? <ReplayButton run={run} isCompact /> : null}
          </li>
        );
      })}
    </ul>
  );
}
