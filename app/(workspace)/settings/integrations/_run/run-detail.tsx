"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { PageHeading } from "@/app/_ui/page-heading";
import { Time } from "@/app/_ui/time";
import { BackLink } from "../../_components/back-link";
import { Duration } from "../_components/duration";
import { ReplayButton } from "../_components/replay-button";
import { isUnderWay, RunBadge } from "../_components/run-badge";
import { StepProgress } from "../_components/step-progress";
import { POLL_MS } from "../_data/poll";
import { useMailbox } from "../_data/use-mailbox";
import type { Mailbox, RunWithSteps } from "../_data/views";
import { Journal } from "./journal";
import { RunCounts } from "./run-counts";
import { RunSteps } from "./run-steps";
import { StopButton } from "./stop-button";

interface RunDetailProps {
  mailbox: Mailbox;
  initial: RunWithSteps;
  isOwner: boolean;
}

/** One sync: how it went and each of its steps; live while it runs. */
export function RunDetail({ mailbox: initialMailbox, initial, isOwner }: RunDetailProps) {
  const t = useTranslations("integrations.run");
  const trpc = useTRPC();
  const mailbox = useMailbox(initialMailbox);
  const { data: run } = useQuery(
    trpc.mailboxes.run.queryOptions(
      { runId: initial.runId },
      { initialData: initial, refetchInterval: ({ state }) => state.data && isUnderWay(state.data) && POLL_MS },
    ),
  );
  const { startedAt, queuedAt, finishedAt, replayOf } = run;
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-3">
        <BackLink href={`/settings/integrations/${mailbox.id}`}>{mailbox.name}</BackLink>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <PageHeading>{t.rich("heading", { date: () => <Time value={startedAt ?? queuedAt} /> })}</PageHeading>
          <RunBadge status={run.status} />
          <span className="flex-1" />
          {!isOwner ? null : isUnderWay(run) ? <StopButton runId={run.runId} /> : <ReplayButton run={run} />}
        </div>
        <p className="text-text-2 tabular-nums">
          {replayOf ? (
            <Link
              href={`/settings/integrations/${mailbox.id}/runs/${replayOf.runId}`}
              className="ring-focus rounded-sm text-accent-text underline"
            >
              {t.rich("replayOf", { date: () => <Time value={replayOf.at} /> })}
            </Link>
          ) : (
            t(`trigger.${run.trigger}`)
          )}
          {run.verify ? ` · ${t("verified")}` : null}
          {startedAt ? (
            <>
              {" · "}
              <Duration from={startedAt} to={finishedAt} />
            </>
          ) : null}
        </p>
        {isUnderWay(run) ? (
          <StepProgress name={mailbox.name} step={run.steps.at(-1)?.name ?? null} done={run.done} total={run.total} />
        ) : (
          <RunCounts run={run} />
        )}
      </div>
      <RunSteps run={run} mailbox={mailbox} />
      <Journal run={run} />
      {run.dashboardUrl ? (
        <a
          href={run.dashboardUrl}
          target="_blank"
          rel="noopener noreferrer"
          className="ring-focus self-start rounded-sm text-accent-text underline"
        >
          {t("dashboard")}
        </a>
      ) : null}
    </div>
  );
}
