"use client";

import { useTranslations } from "next-intl";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { Button } from "@/app/_ui/button";
import { ErrorCard } from "@/app/_ui/error-card";
import type { ShownError } from "@/server/errors";
import { findProvider, findProviderByHost } from "@/server/providers/find-provider";
import type { Cure } from "../_components/cure";
import { CureButton } from "../_components/cure-button";
import { listCures } from "../_components/cures";
import type { Mailbox } from "../_data/views";
import { changeOfCure, isFormCure } from "../_form/form-cure";
import type { TextField } from "../_form/form-state";
import type { FormActions } from "../_form/use-form-actions";
import type { MailboxForm } from "../_form/use-mailbox-form";
import { ReconnectButton } from "../_oauth/reconnect-button";

interface TestFailureProps {
  error: ShownError;
  form: MailboxForm;
  actions: FormActions;
  mailbox: Mailbox | null;
  onFocusField: (field: TextField) => void;
}

/** Why the connection failed and what cures it; each cure acts on the form at once. */
export function TestFailure({ error, form, actions, mailbox, onFocusField }: TestFailureProps) {
  const t = useTranslations("integrations");
  const { state, change } = form;
  const { title, text } = useDescribeError()(error.code, error.detail);
  const provider = findProvider(state.preset);
  const cures = listCures(error.code, error.detail, {
    provider,
    host: state.imapHost,
    port: Number(state.imapPort),
    interval: Number(state.syncIntervalMinutes),
  });
  const isEdit = mailbox !== null;
  const host = findProviderByHost(state.imapHost)?.key;
  const canRetry = cures.some(({ kind }) => kind === "retry");

  const handleCure = (cure: Cure) => {
    if (cure.kind === "edit") onFocusField(cure.field);
    if (isFormCure(cure)) {
      const { change: correction, field } = changeOfCure(cure, state);
      if (correction) change(correction);
      onFocusField(field);
    }
    if (cure.kind === "withoutSmtp") {
      change({ kind: "smtpServer", server: null });
      actions.continueWithout();
    }
    if (cure.kind === "retry") actions.testAgain();
    if (cure.kind === "reconnect" && host) {
      // The provider's sign-in then stands below the address, in place of the password.
      change({ kind: "preset", preset: host });
      onFocusField("emailAddress");
    }
  };

  return (
    <ErrorCard title={title} text={text} focusOnMount>
      {cures.map((cure) =>
        cure.kind === "reconnect" && mailbox?.oauth ? (
          <ReconnectButton key={cure.kind} mailboxId={mailbox.id} oauthKey={mailbox.oauth} />
        ) : (
          <CureButton
            key={cure.kind}
            cure={cure}
            provider={cure.kind === "reconnect" ? (host ?? "") : (state.preset ?? "")}
            onCure={handleCure}
          />
        ),
      )}
      {canRetry ? null : <Button onPress={actions.testAgain}>{t("form.retry")}</Button>}
      {isEdit ? (
        <Button onPress={actions.saveAnyway}>{t("form.saveAnyway")}</Button>
      ) : (
        <Button onPress={actions.createDisabled}>{t("form.createDisabled")}</Button>
      )}
    </ErrorCard>
  );
}
