"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { SYNC_STEPS } from "@/server/sync/views";
import { isUnderWay } from "../_components/run-badge";
import type { Mailbox, RunWithSteps } from "../_data/views";
import { RunStepLine } from "./run-step-line";

/** Every step of a sync in its order, those that did not run included. */
export function RunSteps({ run, mailbox }: { run: RunWithSteps; mailbox: Mailbox }) {
  const t = useTranslations("integrations.run");
  const titleId = useId();
  const longest = Math.max(1, ...run.steps.map(({ startedAt, finishedAt }) => lastsMs(startedAt, finishedAt)));
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-3">
      <h2 id={titleId} className="font-semibold text-h2">
        {t("steps")}
      </h2>
      <ol className="flex flex-col divide-y divide-border rounded-card border border-border bg-surface shadow-card">
        {SYNC_STEPS.map((name) => {
          const step = run.steps.find((each) => each.name === name) ?? null;
          const share = step ? lastsMs(step.startedAt, step.finishedAt) / longest : 0;
          return (
            <RunStepLine
              key={name}
              mailbox={mailbox}
              name={name}
              step={step}
              share={share}
              isRunUnderWay={isUnderWay(run)}
            />
          );
        })}
      </ol>
    </section>
  );
}

function lastsMs(from: Date, to: Date | null): number {
  return to ? Math.max(0, to.getTime() - from.getTime()) : 0;
}
