"use client";

import { useTranslations } from "next-intl";
import { PageHeading } from "@/app/_ui/page-heading";
import type { OauthAttemptView } from "@/server/oauth/views";
import type { ProviderKey } from "@/server/providers/provider";
import { formOfAttempt } from "../_oauth/form-choices";
import { OauthFailure } from "../_oauth/oauth-failure";
import { emptyForm } from "./form-state";
import { MailboxForm } from "./mailbox-form";

interface AddMailboxProps {
  preset: ProviderKey | null;
  /** A way to a provider that led back here: with what the form had, and why. */
  attempt: Partial<OauthAttemptView> | null;
}

export function AddMailbox({ preset, attempt }: AddMailboxProps) {
  const t = useTranslations("integrations.form");
  return (
    <div className="flex flex-col gap-5">
      <PageHeading>{t("addTitle")}</PageHeading>
      {attempt?.error ? <OauthFailure failure={attempt.error} /> : null}
      <MailboxForm
        title={t("addTitle")}
        initial={(attempt && formOfAttempt(attempt)) ?? emptyForm(preset)}
        mailbox={null}
      />
    </div>
  );
}
