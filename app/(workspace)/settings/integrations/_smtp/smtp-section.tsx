"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { Disclosure } from "@/app/_ui/disclosure";
import { PasswordField } from "@/app/_ui/password-field";
import { TextField } from "@/app/_ui/text-field";
import { useProviderName } from "../_components/use-provider-name";
import { useFieldProps } from "../_form/field-props";
import type { MailboxForm } from "../_form/use-mailbox-form";
import { findOtherServer } from "./smtp-fields";

interface SmtpSectionProps {
  form: MailboxForm;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** A provider's sign-in stands in place of the password. */
  isGranted: boolean;
}

/** « Envoi des réponses (facultatif) »: filled in where the provider is known. */
export function SmtpSection({ form, isOpen, onOpenChange, isGranted }: SmtpSectionProps) {
  const t = useTranslations("integrations");
  const field = useFieldProps(form);
  const { preset, smtpHost, smtpPort, smtpUseTls, smtpSamePassword } = form.state;
  const providerName = useProviderName()(preset ?? "");
  const other = findOtherServer(form.state, preset);
  const security = t(smtpUseTls ? "form.tls" : "form.starttls");
  const summary = smtpHost ? t("form.serverSummary", { host: smtpHost, port: smtpPort, security }) : t("smtp.none");
  return (
    <Disclosure
      isExpanded={isOpen}
      onExpandedChange={onOpenChange}
      summary={
        <span className="flex min-w-0 flex-wrap gap-x-3">
          {t("smtp.title")}
          {isOpen ? null : <span className="break-all font-normal text-text-3">{summary}</span>}
        </span>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-text-2">{t("smtp.hint")}</p>
        <div className="flex flex-wrap gap-4">
          <TextField
            {...field("smtpHost")}
            label={t("smtp.host")}
            autoComplete="off"
            spellCheck="false"
            className="min-w-48 flex-1"
          />
          <TextField
            {...field("smtpPort")}
            label={t("smtp.port")}
            inputMode="numeric"
            autoComplete="off"
            className="w-24"
          />
        </div>
        <div className="flex flex-col gap-1.5">
          <Checkbox isSelected={smtpUseTls} onChange={(value) => form.change({ kind: "smtpUseTls", value })}>
            {t("smtp.useTls")}
          </Checkbox>
          {smtpUseTls ? null : <p className="text-text-2">{t("form.starttlsRequired")}</p>}
        </div>
        <TextField
          {...field("smtpUsername")}
          label={t("smtp.username")}
          hint={t("smtp.usernameHint")}
          autoComplete="off"
          spellCheck="false"
        />
        <Checkbox isSelected={smtpSamePassword} onChange={(value) => form.change({ kind: "smtpSamePassword", value })}>
          {t(isGranted ? "smtp.sameGrant" : "smtp.samePassword")}
        </Checkbox>
        {smtpSamePassword ? null : (
          <PasswordField {...field("smtpPassword")} label={t("smtp.password")} autoComplete="new-password" />
        )}
        <div className="flex flex-wrap gap-2 empty:hidden">
          {other ? (
            <Button onPress={() => form.change({ kind: "smtpServer", server: other })}>
              {t("cures.restorePreset", { provider: providerName })}
            </Button>
          ) : null}
          {smtpHost ? (
            <Button variant="quiet" onPress={() => form.change({ kind: "smtpServer", server: null })}>
              {t("smtp.remove")}
            </Button>
          ) : null}
        </div>
      </div>
    </Disclosure>
  );
}
