"use client";

import { Mailbox } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_ui/button-link";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { PRESETS } from "@/server/mailboxes/presets";

/** The first thing an owner sees: choosing a provider opens the form with it chosen. */
export function NoMailbox({ isOwner }: { isOwner: boolean }) {
  const t = useTranslations("integrations");
  return (
    <Card>
      <EmptyState
        icon={Mailbox}
        title={t("list.emptyTitle")}
        text={isOwner ? t("list.emptyText") : t("list.emptyMember")}
      >
        {isOwner ? (
          <ul aria-label={t("list.emptyProviders")} className="flex flex-wrap justify-center gap-2">
            {PRESETS.map(({ key }) => (
              <li key={key}>
                <ButtonLink href={`/settings/integrations/new?preset=${key}`}>{t(`providers.${key}`)}</ButtonLink>
              </li>
            ))}
          </ul>
        ) : null}
      </EmptyState>
    </Card>
  );
}
