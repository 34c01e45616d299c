"use client";

import { useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_ui/button-link";
import { ErrorCard } from "@/app/_ui/error-card";
import { Notice } from "@/app/_ui/notice";
import { MailboxCures } from "../_components/mailbox-cures";
import { useMailboxError } from "../_components/use-mailbox-error";
import type { Mailbox } from "../_data/views";
import { NextAttempt } from "./next-attempt";
import { RetryFailures } from "./retry-failures";

interface FailureCardProps {
  mailbox: Mailbox;
  isOwner: boolean;
  onRetry: () => void;
}

/** What is wrong with a mailbox, its cure, and when the schedule tries again. */
export function FailureCard({ mailbox, isOwner, onRetry }: FailureCardProps) {
  const t = useTranslations("integrations");
  const describeError = useMailboxError(mailbox);
  const { id, error, state } = mailbox;
  if (!error || state === "running" || state === "disabled") return null;
  const { title, text } = describeError(error);
  if (state === "partial") {
    return (
      <Notice tone="warn">
        <p className="font-semibold">{title}</p>
        <p>{text}</p>
        {isOwner ? (
          <div className="mt-2 flex flex-wrap gap-2">
            <ButtonLink href={`/settings/integrations/${id}/quarantine`}>{t("quarantine.show")}</ButtonLink>
            <RetryFailures mailboxId={id} />
          </div>
        ) : null}
      </Notice>
    );
  }
  return (
    <ErrorCard title={title} text={text} footnote={<NextAttempt mailbox={mailbox} />}>
      {isOwner ? <MailboxCures mailbox={mailbox} error={error} onRetry={onRetry} /> : null}
    </ErrorCard>
  );
}
