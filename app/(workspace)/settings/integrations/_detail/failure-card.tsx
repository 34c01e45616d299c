"use client";

import { useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_ui/button-link";
import { ErrorCard } from "@/app/_ui/error-card";
import { Notice } from "@/app/_ui/notice";
import { findProviderByHost } from "@/server/providers/find-provider";
import { findOauthPreset } from "@/server/providers/oauth";
import { CureButton } from "../_components/cure-button";
import { listCures } from "../_components/cures";
import { useCureLabel } from "../_components/use-cure-label";
import { useMailboxError } from "../_components/use-mailbox-error";
import type { Mailbox } from "../_data/views";
import { ReconnectButton } from "../_oauth/reconnect-button";
import { NextAttempt } from "./next-attempt";

interface FailureCardProps {
  mailbox: Mailbox;
  isOwner: boolean;
  onRetry: (mailbox: Mailbox) => void;
}

/** What is wrong with a mailbox, its cure, and when the schedule tries again. */
export function FailureCard({ mailbox, isOwner, onRetry }: FailureCardProps) {
  const t = useTranslations("integrations");
  const describeError = useMailboxError(mailbox);
  const label = useCureLabel(mailbox.provider);
  const { id, error, state, imapHost: host, imapPort: port } = mailbox;
  if (!error || state === "running" || state === "disabled") return null;
  const { title, text } = describeError(error);
  if (state === "partial") {
    return (
      <Notice tone="warn">
        <p className="font-semibold">{title}</p>
        <p>{text}</p>
        {isOwner ? (
          <ButtonLink href={`/settings/integrations/${id}/quarantine`} className="mt-2">
            {t("quarantine.show")}
          </ButtonLink>
        ) : null}
      </Notice>
    );
  }
  const cures = isOwner ? listCures(error.code, error.detail, { provider: findProviderByHost(host), host, port }) : [];
  const oauthKey = mailbox.oauth ?? findOauthPreset(findProviderByHost(host)?.key ?? mailbox.provider)?.key;
  return (
    <ErrorCard title={title} text={text} footnote={<NextAttempt mailbox={mailbox} />}>
      {cures.map((cure) =>
        cure.kind === "edit" ? (
          <ButtonLink key={cure.field} href={`/settings/integrations/${id}/edit?focus=${cure.field}`}>
            {label(cure)}
          </ButtonLink>
        ) : cure.kind === "useHost" ? (
          <ButtonLink key={cure.kind} href={`/settings/integrations/${id}/edit?focus=password&host=${cure.host}`}>
            {label(cure)}
          </ButtonLink>
        ) : cure.kind === "reconnect" && oauthKey ? (
          <ReconnectButton key={cure.kind} mailboxId={id} oauthKey={oauthKey} isFirst={!mailbox.oauth} />
        ) : cure.kind === "retry" || cure.kind === "appPassword" ? (
          <CureButton key={cure.kind} cure={cure} provider={mailbox.provider} onCure={() => onRetry(mailbox)} />
        ) : null,
      )}
    </ErrorCard>
  );
}
