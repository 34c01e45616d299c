"use client";

import { useTranslations } from "next-intl";
import { PasswordField } from "@/app/_ui/password-field";
import { useFieldProps } from "./field-props";
import { HelpDisclosure } from "./help-disclosure";
import { MicrosoftNotice } from "./microsoft-notice";
import { NameField } from "./name-field";
import { ProtonNotice } from "./proton-notice";
import type { MailboxForm } from "./use-mailbox-form";

interface AccountFieldsProps {
  form: MailboxForm;
  isEdit: boolean;
  needsMicrosoft: boolean;
}

/** Password and name; or why there is none to give. */
export function AccountFields({ form, isEdit, needsMicrosoft }: AccountFieldsProps) {
  const t = useTranslations("integrations.form");
  const field = useFieldProps(form);
  const { preset } = form.state;
  if (preset === "proton" && !isEdit) return <ProtonNotice />;
  return (
    <>
      {needsMicrosoft ? (
        <MicrosoftNotice />
      ) : (
        <>
          <PasswordField
            {...field("password")}
            label={t("password")}
            hint={isEdit ? t("passwordKept") : undefined}
            autoComplete="new-password"
          />
          <HelpDisclosure preset={preset} />
        </>
      )}
      <NameField form={form} />
    </>
  );
}
