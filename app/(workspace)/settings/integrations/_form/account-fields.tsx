"use client";

import { useTranslations } from "next-intl";
import { useAnnounce } from "@/app/_ui/announcer";
import { PasswordField } from "@/app/_ui/password-field";
import { TextField } from "@/app/_ui/text-field";
import { useProviderName } from "../_components/use-provider-name";
import { useFieldProps } from "./field-props";
import { changeForm, recognisePreset } from "./form-state";
import { HelpDisclosure } from "./help-disclosure";
import { MicrosoftNotice } from "./microsoft-notice";
import { ProtonNotice } from "./proton-notice";
import type { MailboxForm } from "./use-mailbox-form";

interface AccountFieldsProps {
  form: MailboxForm;
  isEdit: boolean;
  needsMicrosoft: boolean;
}

/** Name, address and password; an address of a known domain chooses its provider. */
export function AccountFields({ form, isEdit, needsMicrosoft }: AccountFieldsProps) {
  const t = useTranslations("integrations");
  const providerName = useProviderName();
  const announce = useAnnounce();
  const field = useFieldProps(form);
  const { state, change } = form;
  const isDetected = !isEdit && state.preset !== "demo" && recognisePreset(state.emailAddress) === state.preset;

  const handleAddress = (value: string) => {
    const typed = { kind: "text", field: "emailAddress", value } as const;
    const { preset } = changeForm(state, typed);
    if (preset !== state.preset) announce(t("form.detected", { provider: providerName(preset) }));
    change(typed);
  };

  return (
    <>
      <TextField label={t("form.name")} placeholder={t("form.namePlaceholder")} autoComplete="off" {...field("name")} />
      <TextField
        {...field("emailAddress")}
        label={t("form.email")}
        type="email"
        placeholder={t("form.emailPlaceholder")}
        autoComplete="email"
        hint={isDetected ? t("form.detected", { provider: providerName(state.preset) }) : undefined}
        onChange={handleAddress}
      />
      {state.preset === "proton" ? (
        <ProtonNotice />
      ) : needsMicrosoft ? (
        <MicrosoftNotice />
      ) : (
        <>
          <PasswordField
            {...field("password")}
            label={t("form.password")}
            hint={isEdit ? t("form.passwordKept") : undefined}
            autoComplete="new-password"
          />
          <HelpDisclosure preset={state.preset} />
        </>
      )}
    </>
  );
}
