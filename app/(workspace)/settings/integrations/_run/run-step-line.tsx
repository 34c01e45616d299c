"use client";

import { useTranslations } from "next-intl";
import { Disclosure } from "@/app/_ui/disclosure";
import type { SyncStepName } from "@/server/sync/views";
import { Duration } from "../_components/duration";
import { StageIcon, type StageState } from "../_components/stage-icon";
import type { Mailbox, RunStep } from "../_data/views";
import { hasOutcome, StepOutcome } from "./step-outcome";

interface RunStepLineProps {
  mailbox: Mailbox;
  name: SyncStepName;
  /** null when the step did not run, or not yet. */
  step: RunStep | null;
  /** Its duration as a share of the longest step's. */
  share: number;
  isRunUnderWay: boolean;
  /** Without a step of its own: it needed none. */
  wasConnected: boolean;
}

const STATES = { running: "running", success: "passed", error: "failed", skipped: "skipped" } as const;

/** One step: how it went and how long it took; what it found, or its error, opens below. */
export function RunStepLine({ mailbox, name, step, share, isRunUnderWay, wasConnected }: RunStepLineProps) {
  const t = useTranslations("integrations");
  const state: StageState = step ? STATES[step.status] : isRunUnderWay && !wasConnected ? "waiting" : "skipped";
  const ended = wasConnected && !step ? t("run.connected") : t(`test.${state}`);
  const line = (
    <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2.5 gap-y-1">
      <StageIcon state={state} />
      <span className="min-w-52 flex-1 font-medium sm:min-w-56 sm:flex-none">{t(`run.step.${name}`)}</span>
      <span className="flex items-center gap-3 whitespace-nowrap font-normal sm:flex-1 text-text-2 tabular-nums">
        <span aria-hidden className="h-1.5 w-24 overflow-hidden rounded-full max-sm:hidden">
          {step ? (
            <span
              className="block h-full min-w-0.5 rounded-full bg-border-strong"
              style={{ width: `${share * 100}%` }}
            />
          ) : null}
        </span>
        <span className="sr-only">{ended}</span>
        {step ? <Duration from={step.startedAt} to={step.finishedAt} /> : <span aria-hidden>{ended}</span>}
      </span>
    </span>
  );
  return (
    <li className="px-3 py-1.5">
      {step && hasOutcome(step) ? (
        <Disclosure key={step.status} defaultExpanded={step.status === "error"} summary={line}>
          <StepOutcome step={step} mailbox={mailbox} />
        </Disclosure>
      ) : (
        <div className="flex min-h-9 items-center pl-6">{line}</div>
      )}
    </li>
  );
}
