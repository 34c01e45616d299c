"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Time } from "@/app/_ui/time";
import { Duration } from "../_components/duration";
import { ReplayButton } from "../_components/replay-button";
import { RunBadge } from "../_components/run-badge";
import type { Run } from "../_data/views";

interface RunTableProps {
  runs: readonly Run[];
  label: string;
  isOwner: boolean;
}

const COLUMNS = ["start", "trigger", "result", "emails", "duration"] as const;

/** The history where there is room for a table. */
export function RunTable({ runs, label, isOwner }: RunTableProps) {
  const t = useTranslations("integrations");
  const format = useFormatter();
  return (
    <div className="hidden overflow-hidden rounded-card border border-border bg-surface shadow-card md:block">
      <table aria-label={label} className="w-full text-left">
        <thead className="bg-subtle text-meta text-text-2">
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="px-4 py-2.5 font-medium">
                {t(`detail.${column}`)}
              </th>
            ))}
            {isOwner ? (
              <th scope="col" className="px-4 py-2.5 font-medium">
                {t("detail.actions")}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody className="divide-y divide-border border-border border-t">
          {runs.map((run) => (
            <tr key={run.runId}>
              <th scope="row" className="px-4 py-3 font-medium">
                <Link
                  href={`/settings/integrations/${run.mailboxId}/runs/${run.runId}`}
                  className="ring-focus rounded-sm text-accent-text hover:underline"
                >
                  <Time value={run.startedAt ?? run.queuedAt} />
                </Link>
              </th>
              <td className="px-4 py-3 text-text-2">{t(`run.trigger.${run.trigger}`)}</td>
              <td className="px-4 py-3">
                <RunBadge status={run.status} />
              </td>
              <td className="px-4 py-3 tabular-nums">{format.number(run.imported)}</td>
              <td className="px-4 py-3 text-text-2 tabular-nums">
                {run.startedAt ? <Duration from={run.startedAt} to={run.finishedAt} /> : null}
              </td>
              {isOwner ? (
                <td className="px-4 py-1.5">
                  <ReplayButton run={run} isCompact />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
