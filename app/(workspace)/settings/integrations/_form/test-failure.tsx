"use client";

import { useTranslations } from "next-intl";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { Button } from "@/app/_ui/button";
import { ErrorCard } from "@/app/_ui/error-card";
import { findProvider } from "@/server/providers/find-provider";
import { CureButton } from "../_components/cure-button";
import { type Cure, type CureField, listCures } from "../_components/cures";
import type { ShownError } from "./connection-test";
import type { FormActions } from "./use-form-actions";
import type { MailboxForm } from "./use-mailbox-form";

interface TestFailureProps {
  error: ShownError;
  form: MailboxForm;
  actions: FormActions;
  isEdit: boolean;
  onFocusField: (field: CureField) => void;
}

/** Why the connection failed and what cures it; each cure acts on the form at once. */
export function TestFailure({ error, form, actions, isEdit, onFocusField }: TestFailureProps) {
  const t = useTranslations("integrations");
  const { state, change } = form;
  const { title, text } = useDescribeError()(error.code, error.detail);
  const provider = findProvider(state.preset);
  const cures = listCures(error.code, error.detail, { provider, host: state.imapHost, port: Number(state.imapPort) });
  const canRetry = cures.some(({ kind }) => kind === "retry");

  const handleCure = (cure: Cure) => {
    if (cure.kind === "edit") onFocusField(cure.field);
    if (cure.kind === "restorePreset" && state.preset) change({ kind: "preset", preset: state.preset });
    if (cure.kind === "useHost") change({ kind: "text", field: "imapHost", value: cure.host });
    if (cure.kind === "retry") actions.test();
  };

  return (
    <ErrorCard
      title={title}
      text={text}
      footnote={error.code === "imap.oauth_required" ? t("microsoft.unavailable") : undefined}
      focusOnMount
    >
      {cures.map((cure) => (
        <CureButton key={cure.kind} cure={cure} provider={state.preset ?? ""} onCure={handleCure} />
      ))}
      {canRetry || isEdit ? null : <Button onPress={actions.test}>{t("form.retry")}</Button>}
      {isEdit ? null : <Button onPress={actions.createDisabled}>{t("form.createDisabled")}</Button>}
    </ErrorCard>
  );
}
