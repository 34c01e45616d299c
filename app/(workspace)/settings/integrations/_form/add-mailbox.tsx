"use client";

import { useTranslations } from "next-intl";
import { PageHeading } from "@/app/_ui/page-heading";
import type { ProviderKey } from "@/server/providers/provider";
import { emptyForm } from "./form-state";
import { MailboxForm } from "./mailbox-form";

export function AddMailbox({ preset }: { preset: ProviderKey | null }) {
  const t = useTranslations("integrations.form");
  return (
    <div className="flex flex-col gap-5">
      <PageHeading>{t("addTitle")}</PageHeading>
      <MailboxForm title={t("addTitle")} initial={emptyForm(preset)} mailbox={null} />
    </div>
  );
}
