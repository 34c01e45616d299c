"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/app/_ui/section";
import { SYNC_STEPS, type SyncStepName } from "@/server/sync/views";
import { isUnderWay } from "../_components/run-badge";
import type { Mailbox, RunWithSteps } from "../_data/views";
import { RunStepLine } from "./run-step-line";

const TO_CONNECT: ReadonlySet<SyncStepName> = new Set(["dns", "tcp", "tls", "login"]);

/** Every step of a sync in its order, those that did not run included. */
export function RunSteps({ run, mailbox }: { run: RunWithSteps; mailbox: Mailbox }) {
  const t = useTranslations("integrations.run");
  // The connection of the sync before, or of the watch, was still open: nothing had to be done for it.
  const hasFolders = run.steps.some(({ name }) => name === "folders");
  const longest = Math.max(1, ...run.steps.map(({ startedAt, finishedAt }) => lastsMs(startedAt, finishedAt)));
  // Of automatic syncs that found nothing they are kept for a day (forget-quiet-details).
  if (run.status === "success" && run.steps.length === 0) return <p className="text-text-2">{t("forgotten")}</p>;
  return (
    <Section title={t("steps")}>
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
              wasConnected={hasFolders && TO_CONNECT.has(name)}
            />
          );
        })}
      </ol>
    </Section>
  );
}

function lastsMs(from: Date, to: Date | null): number {
  return to ? Math.max(0, to.getTime() - from.getTime()) : 0;
}
