"use client";

import { useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_ui/button-link";
import { PageHeading } from "@/app/_ui/page-heading";
import type { Mailbox } from "../_data/views";

interface ListHeaderProps {
  mailboxes: readonly Mailbox[] | undefined;
  isOwner: boolean;
}

export function ListHeader({ mailboxes = [], isOwner }: ListHeaderProps) {
  const t = useTranslations("integrations.list");
  const count = mailboxes.length;
  const errors = mailboxes.filter(({ state }) => state === "error").length;
  return (
    <div className="flex flex-wrap items-start justify-between gap-3">
      <div className="flex flex-col gap-1">
        <PageHeading>{t("title")}</PageHeading>
        {count > 0 ? (
          <p className="text-text-2">
            {errors > 0 ? t("summaryWithErrors", { count, errors }) : t("summary", { count })}
          </p>
        ) : null}
      </div>
      {isOwner ? (
        <ButtonLink href="/settings/integrations/new" variant="primary" className="max-md:w-full">
          {t("add")}
        </ButtonLink>
      ) : null}
    </div>
  );
}
