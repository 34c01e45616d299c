"use client";

import { useTranslations } from "next-intl";
import { PasswordField } from "@/app/_ui/password-field";
import type { Mailbox } from "../_data/views";
import { GrantedAccount } from "../_oauth/granted-account";
import { SignInOffer } from "../_oauth/sign-in-offer";
import type { FormSignIn } from "../_oauth/use-form-sign-in";
import { useFieldProps } from "./field-props";
import { HelpDisclosure } from "./help-disclosure";
import { NameField } from "./name-field";
import { ProtonNotice } from "./proton-notice";
import type { MailboxForm } from "./use-mailbox-form";

interface AccountFieldsProps {
  form: MailboxForm;
  /** The mailbox that is edited; null while adding one. */
  mailbox: Mailbox | null;
  signIn: FormSignIn;
  needsMicrosoft: boolean;
}

/** Password or what stands in its place, and name; or why there is none to give. */
export function AccountFields({ form, mailbox, signIn, needsMicrosoft }: AccountFieldsProps) {
  const t = useTranslations("integrations.form");
  const field = useFieldProps(form);
  const { preset } = form.state;
  const isEdit = mailbox !== null;
  if (preset === "proton" && !isEdit) return <ProtonNotice />;
  return (
    <>
      {signIn.oauth ? <SignInOffer oauth={signIn.oauth} isOnlyWay={needsMicrosoft} signIn={signIn} /> : null}
      {mailbox?.oauth ? (
        <GrantedAccount mailboxId={mailbox.id} oauthKey={mailbox.oauth} />
      ) : needsMicrosoft ? null : (
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
      {needsMicrosoft && signIn.isMissing && !isEdit ? null : <NameField form={form} />}
    </>
  );
}
