"use client";

import { Inbox, Mails, SearchX } from "lucide-react";
import { useNow, useTranslations } from "next-intl";
import { useIsOwner } from "@/app/_shell/use-account";
import { Button } from "@/app/_ui/button";
import { ButtonLink } from "@/app/_ui/button-link";
import { EmptyState } from "@/app/_ui/empty-state";
import type { MailboxView } from "@/server/mailboxes/views";
import { formatFilters, type InboxFilters } from "../_filters/inbox-filters";
import { minutesUntilNextSync } from "./next-sync";

interface EmptyListProps {
  filters: InboxFilters;
  mailboxes: MailboxView[];
  onClear: () => void;
}

/** Why the list is empty: filters, no mailbox yet, a first import, or simply no mail. */
export function EmptyList({ filters, mailboxes, onClear }: EmptyListProps) {
  const t = useTranslations("inbox.empty");
  const tFilters = useTranslations("inbox.filters");
  const isOwner = useIsOwner();
  const now = useNow({ updateInterval: 30_000 });

  if (formatFilters(filters) !== "") {
    return (
      <EmptyState icon={SearchX} title={t("filtered")}>
        <Button onPress={onClear}>{tFilters("clear")}</Button>
      </EmptyState>
    );
  }
  if (mailboxes.length === 0) {
    return (
      <EmptyState icon={Inbox} title={t("noMailboxTitle")} text={t(isOwner ? "noMailbox" : "noMailboxMember")}>
        {isOwner && (
          <ButtonLink variant="primary" href="/settings/integrations/new">
            {t("addMailbox")}
          </ButtonLink>
        )}
      </EmptyState>
    );
  }
  if (mailboxes.some((mailbox) => mailbox.progress !== null && mailbox.lastSuccessAt === null)) {
    return <EmptyState icon={Mails} title={t("firstSync")} text={t("firstSyncText")} />;
  }
  const minutes = minutesUntilNextSync(mailboxes, now);
  return (
    <EmptyState icon={Mails} title={t("noMail")} text={minutes === null ? undefined : t("nextSync", { minutes })} />
  );
}
