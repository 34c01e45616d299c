"use client";

import { useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_ui/button-link";
import { useMailboxError } from "../_components/use-mailbox-error";
import type { Mailbox } from "../_data/views";

interface CardProblemProps {
  mailbox: Mailbox;
  isOwner: boolean;
}

/** The last sync's error in one line; its cause and cure are on the mailbox's page. */
export function CardProblem({ mailbox, isOwner }: CardProblemProps) {
  const t = useTranslations("integrations");
  const describeError = useMailboxError(mailbox);
  const { id, name, error, paused, state } = mailbox;
  if (!error || state === "disabled") return null;
  const { title } = describeError(error);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <p className={state === "error" ? "text-err-t" : "text-warn-t"}>
        {title}
        {paused ? <span className="block text-text-2">{t("card.paused")}</span> : null}
      </p>
      {isOwner && state === "error" ? (
        <ButtonLink href={`/settings/integrations/${id}`} aria-label={t("card.fixNamed", { name })}>
          {t("card.fix")}
        </ButtonLink>
      ) : null}
      {isOwner && state === "partial" ? (
        <ButtonLink href={`/settings/integrations/${id}/quarantine`} aria-label={t("quarantine.showNamed", { name })}>
          {t("quarantine.show")}
        </ButtonLink>
      ) : null}
    </div>
  );
}
