"use client";

import { MailCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { ButtonLink } from "@/app/_ui/button-link";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { Notice } from "@/app/_ui/notice";
import type { Mailbox, Quarantine } from "../_data/views";
import { QuarantineToolbar } from "./quarantine-toolbar";
import { QuarantinedCard } from "./quarantined-card";
import { useDecisions } from "./use-decisions";
import { useRetryOutcome } from "./use-retry-outcome";

interface QuarantineListProps {
  mailbox: Mailbox;
  quarantine: Quarantine;
}

/** Each mail with its decisions, and one for all of them. */
export function QuarantineList({ mailbox, quarantine }: QuarantineListProps) {
  const t = useTranslations("integrations.quarantine");
  const list = useRef<HTMLUListElement>(null);
  const outcome = useRetryOutcome(mailbox, quarantine);
  const decisions = useDecisions(mailbox, outcome.ask);
  const { items, total } = quarantine;

  const handleIgnore = (ids: number[] | "all", position = 0) => {
    outcome.forget();
    decisions.ignore(ids);
    requestAnimationFrame(() => {
      const titles = list.current?.querySelectorAll<HTMLElement>("h2") ?? [];
      const next = ids === "all" ? undefined : titles[Math.min(position, titles.length - 1)];
      (next ?? document.querySelector("h1"))?.focus();
    });
  };

  return (
    <>
      {outcome.imported > 0 ? <Notice tone="ok">{t("imported", { count: outcome.imported })}</Notice> : null}
      {outcome.failed > 0 ? <Notice tone="warn">{t("stillUnreadable", { count: outcome.failed })}</Notice> : null}
      {decisions.failure ? <Notice tone="err">{decisions.failure}</Notice> : null}
      {items.length === 0 ? (
        <Card>
          <EmptyState icon={MailCheck} title={t("empty")} text={t("emptyText")}>
            <ButtonLink href={`/settings/integrations/${mailbox.id}`}>{t("backToMailbox")}</ButtonLink>
          </EmptyState>
        </Card>
      ) : (
        <>
          <QuarantineToolbar
            quarantine={quarantine}
            isRetrying={decisions.isRetrying}
            canRetry={mailbox.state !== "disabled"}
            onRetryAll={() => decisions.retry("all")}
            onIgnoreAll={() => handleIgnore("all")}
          />
          <ul ref={list} className="flex flex-col gap-3">
            {items.map((item, index) => (
              <QuarantinedCard
                key={item.id}
                item={item}
                mailbox={mailbox}
                onRetry={() => decisions.retry([item.id])}
                onIgnore={() => handleIgnore([item.id], index)}
              />
            ))}
          </ul>
          {total > items.length ? <p className="text-text-2">{t("more", { shown: items.length, total })}</p> : null}
        </>
      )}
    </>
  );
}
