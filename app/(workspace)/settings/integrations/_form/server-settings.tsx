"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/app/_ui/checkbox";
import { Disclosure } from "@/app/_ui/disclosure";
import { TextField } from "@/app/_ui/text-field";
import { findProvider } from "@/server/providers/find-provider";
import { useFieldProps } from "./field-props";
import { usualUsername } from "./form-state";
import type { MailboxForm } from "./use-mailbox-form";

interface ServerSettingsProps {
  form: MailboxForm;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** « Réglages du serveur »: filled in by the preset, open where only the owner knows them. */
export function ServerSettings({ form, isOpen, onOpenChange }: ServerSettingsProps) {
  const t = useTranslations("integrations.form");
  const field = useFieldProps(form);
  const { preset, offer, imapHost, imapPort, useTls } = form.state;
  const example = findProvider(preset)?.offers.find(({ key }) => key === offer)?.hostExample;
  const username = usualUsername(form.state);
  const summary = imapHost
    ? t("serverSummary", { host: imapHost, port: imapPort, security: t(useTls ? "tls" : "starttls") })
    : t("serverMissing");
  return (
    <Disclosure
      isExpanded={isOpen}
      onExpandedChange={onOpenChange}
      summary={
        <span className="flex min-w-0 flex-wrap gap-x-3">
          {t("server")}
          {isOpen ? null : <span className="break-all font-normal text-text-3">{summary}</span>}
        </span>
      }
    >
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap gap-4">
          <TextField
            {...field("imapHost")}
            label={t("host")}
            hint={offer === "emailPro" || offer === "exchange" ? t("ovhServerHint") : undefined}
            placeholder={example}
            autoComplete="off"
            spellCheck="false"
            className="min-w-48 flex-1"
          />
          <TextField {...field("imapPort")} label={t("port")} inputMode="numeric" autoComplete="off" className="w-24" />
        </div>
        <div className="flex flex-col gap-1.5">
          <Checkbox isSelected={useTls} onChange={(value) => form.change({ kind: "useTls", value })}>
            {t("useTls")}
          </Checkbox>
          {useTls ? null : <p className="text-text-2">{t("starttlsRequired")}</p>}
        </div>
        <TextField
          {...field("username")}
          label={t("username")}
          hint={username ? t("usernameHint", { username }) : t("usernameHintPlain")}
          placeholder={username}
          autoComplete="off"
          spellCheck="false"
        />
      </div>
    </Disclosure>
  );
}
